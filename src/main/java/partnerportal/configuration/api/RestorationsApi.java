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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.access.Visibility;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.calls.WriteConfigurations;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.Revision;
import partnerportal.configuration.domain.Revisions;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;

/** Published states made live again: undo, and undo of undo. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH + "/{id}/restorations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Revisions")
class RestorationsApi {

    private final WriteConfigurations write;
    private final ConfigurationWrites writes;
    private final Catalog catalog;
    private final Revisions revisions;
    private final IdempotencyKeys keys;

    RestorationsApi(
            WriteConfigurations write,
            ConfigurationWrites writes,
            Catalog catalog,
            Revisions revisions,
            IdempotencyKeys keys) {
        this.write = write;
        this.writes = writes;
        this.catalog = catalog;
        this.revisions = revisions;
        this.keys = keys;
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Restore a revision",
            description =
                    "All becomes as it was then, in a new revision; whether it was deactivated too. What may not be live"
                            + " any more is refused.")
    @Answers.Changed
    @PostMapping
    ResponseEntity<byte[]> restorePartnerConfiguration(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody RestorationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        var restored = restored(id, body.revision());
        var terms = Terms.of(asker, ifMatch, dryRun).by(Cause.RESTORATION).because(body.reason());
        return keys.once(
                dryRun ? null : key,
                asker,
                ConfigurationWrites.PATH + "/" + id + "/restorations" + body,
                () -> writes.changed(write.change(id, ConfigurationChange.restore(restored.snapshot()), terms), terms));
    }

    private Revision restored(long id, @Nullable Integer number) {
        if (catalog.reading().find(id, new Visibility.Everything()).isEmpty()) {
            throw new NotFound();
        }
        if (number == null) {
            throw new InvalidInput("/revision", "required", "Send the number of the revision to restore");
        }
        return revisions
                .find(id, number)
                .orElseThrow(() -> new InvalidInput(
                        "/revision", "unknown-revision", "The configuration has no revision " + number));
    }
}
