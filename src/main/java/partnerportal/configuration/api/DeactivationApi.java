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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.shell.ApiParameters;

/** A configuration's being no longer live, and its being live again. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH + "/{id}/deactivation", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class DeactivationApi {

    private final WriteConfigurations write;
    private final ConfigurationWrites writes;

    DeactivationApi(WriteConfigurations write, ConfigurationWrites writes) {
        this.write = write;
        this.writes = writes;
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Deactivate a partner configuration",
            description =
                    "It is still answered, with deactivated_at, and leaves its name to others. Repeating changes nothing.")
    @Answers.Changed
    @PostMapping
    ResponseEntity<byte[]> deactivatePartnerConfiguration(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody(required = false) @Nullable DeactivationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun).because(body == null ? null : body.reason());
        return writes.changed(write.deactivate(id, terms), terms);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Make a deactivated partner configuration live again",
            description = "Refused when what is live may not be like this any more, such as when its name was taken.")
    @Answers.Changed
    @DeleteMapping
    ResponseEntity<byte[]> reactivatePartnerConfiguration(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var terms = Terms.of(asker, ifMatch, dryRun);
        return writes.changed(write.reactivate(id, terms), terms);
    }
}
