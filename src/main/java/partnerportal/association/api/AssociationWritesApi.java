package partnerportal.association.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.association.domain.ChangedByHand;
import partnerportal.association.domain.RemoveAssociation;
import partnerportal.association.domain.SetAssociation;
import partnerportal.shared.Cause;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.DryRunJson;

import java.util.HashMap;
import java.util.Map;

/** A person's word on which partner a care request belongs to. */
@RestController
@Tag(name = "Associations")
@RequestMapping(
        path = "/api/v1/care-requests/{care_request_id}/associations/{partner_id}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class AssociationWritesApi {

    private final SetAssociation set;
    private final RemoveAssociation remove;
    private final AssociationAnswers answers;

    AssociationWritesApi(SetAssociation set, RemoveAssociation remove, AssociationAnswers answers) {
        this.set = set;
        this.remove = remove;
        this.answers = answers;
    }

    @Operation(
            summary = "Say that a care request belongs to a partner",
            description =
                    "Repeating changes nothing. What a backfill said becomes the person's word, which no backfill changes. For super admins only.")
    @ApiResponse(
            responseCode = "201",
            description = "It belongs to the partner now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssociationJson.Between.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It did already; or with dry_run what would change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AssociationJson.Between.class, DryRunJson.class})))
    @Requires(Action.WRITE_ASSOCIATIONS)
    @PutMapping
    ResponseEntity<byte[]> put(
            Asker asker,
            @Parameter(example = "4711") @PathVariable("care_request_id") long careRequestId,
            @Parameter(example = "12") @PathVariable("partner_id") long partnerId,
            @RequestBody SetAssociationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var wanted = new HashMap<String, Object>(Map.of("origin", "person"));
        if (body.day() != null) {
            wanted.put("day", body.day());
        }
        var guard = answers.onlyIf(ifMatch, wanted);
        if (dryRun) {
            var tried = set.preview(body.wanted(careRequestId, partnerId), guard);
            return answers.plain(
                    tried.added() ? DryRunJson.created(tried.changes()) : DryRunJson.changed(tried.changes()));
        }
        var done = set.set(asker.actor(), Cause.API, body.wanted(careRequestId, partnerId), guard);
        return answers.changed(asker, careRequestId, partnerId, status(done).value());
    }

    @Operation(
            summary = "Say that a care request does not belong to a partner",
            description = "Repeating changes nothing. 404 when it never did. For super admins only.")
    @ApiResponse(
            responseCode = "200",
            description = "It does not any more; or with dry_run what would change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AssociationJson.Between.class, DryRunJson.class})))
    @Requires(Action.WRITE_ASSOCIATIONS)
    @DeleteMapping
    ResponseEntity<byte[]> delete(
            Asker asker,
            @Parameter(example = "4711") @PathVariable("care_request_id") long careRequestId,
            @Parameter(example = "12") @PathVariable("partner_id") long partnerId,
            @RequestBody RemoveAssociationBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @ApiParameters.IfMatch @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        var wanted = new RemoveAssociation.Wanted(careRequestId, partnerId, body.reason());
        var guard = answers.onlyIf(ifMatch, Map.of());
        if (dryRun) {
            return answers.plain(
                    DryRunJson.changed(remove.preview(wanted, guard).changes()));
        }
        remove.remove(asker.actor(), Cause.API, wanted, guard);
        return answers.changed(asker, careRequestId, partnerId, HttpStatus.OK.value());
    }

    private static HttpStatus status(ChangedByHand done) {
        return done.added() ? HttpStatus.CREATED : HttpStatus.OK;
    }
}
