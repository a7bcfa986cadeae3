package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.calls.ConfigurationBody;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;

/** Whole configurations made and changed, live at once. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class ConfigurationWritesApi {

    private final WriteConfigurations write;
    private final ConfigurationWrites writes;
    private final IdempotencyKeys keys;

    ConfigurationWritesApi(WriteConfigurations write, ConfigurationWrites writes, IdempotencyKeys keys) {
        this.write = write;
        this.writes = writes;
        this.keys = keys;
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Create a partner configuration",
            description = "It needs a name, an Express partner id and a source.")
    @Answers.Added
    @PostMapping
    ResponseEntity<byte[]> createPartnerConfiguration(
            Asker asker,
            @RequestBody ConfigurationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        var terms = Terms.of(asker, null, dryRun);
        var request = ConfigurationWrites.PATH + body;
        return keys.once(
                dryRun ? null : key,
                asker,
                request,
                () -> writes.added(
                        write.create(body, terms),
                        terms,
                        created ->
                                ConfigurationWrites.PATH + "/" + created.after().id()));
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Change a partner configuration",
            description =
                    "Members that are left out stay, null removes, a list replaces the whole list. Without If-Match"
                            + " the given members are applied to the latest state.")
    @Answers.Changed
    @PutMapping("/{id}")
    ResponseEntity<byte[]> upsertPartnerConfiguration(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody ConfigurationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.put(id, body, terms), terms);
    }
}
