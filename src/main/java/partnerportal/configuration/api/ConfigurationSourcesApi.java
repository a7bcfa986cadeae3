package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import partnerportal.configuration.calls.SourceBody;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.SourceKey;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;

/** The sources of a configuration, one at a time. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH + "/{id}/sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class ConfigurationSourcesApi {

    private final WriteConfigurations write;
    private final ConfigurationWrites writes;
    private final IdempotencyKeys keys;

    ConfigurationSourcesApi(WriteConfigurations write, ConfigurationWrites writes, IdempotencyKeys keys) {
        this.write = write;
        this.writes = writes;
        this.keys = keys;
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Add a source")
    @Answers.Added
    @PostMapping
    ResponseEntity<byte[]> addPartnerConfigurationSource(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody SourceBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        var added = body.over(null).key();
        var terms = Terms.of(asker, ifMatch, dryRun);
        return keys.once(
                dryRun ? null : key,
                asker,
                ConfigurationWrites.PATH + "/" + id + "/sources" + body,
                () -> writes.added(write.addSource(id, body, terms), terms, published -> address(published, added)));
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Change a source", description = "It keeps its id. Members that are left out stay.")
    @Answers.Changed
    @PutMapping("/{source_id}")
    ResponseEntity<byte[]> upsertPartnerConfigurationSource(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(example = "54") @PathVariable("source_id") long sourceId,
            @RequestBody SourceBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.putSource(id, sourceId, body, terms), terms);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "Remove a source", description = "The last one of a live configuration stays.")
    @Answers.Changed
    @DeleteMapping("/{source_id}")
    ResponseEntity<byte[]> deletePartnerConfigurationSource(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @Parameter(example = "54") @PathVariable("source_id") long sourceId,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.removeSource(id, sourceId, terms), terms);
    }

    private static String address(Published published, SourceKey added) {
        var source = published.after().settings().sources().stream()
                .filter(candidate -> candidate.key().equals(added))
                .findFirst()
                .orElseThrow();
        return ConfigurationWrites.PATH + "/" + published.after().id() + "/sources/" + source.id();
    }
}
