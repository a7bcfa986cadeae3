package partnerportal.association.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.association.domain.AssociationFilter;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.Paging;

import java.time.LocalDate;

/** Which partners care requests belong to, now and before. */
@RestController
@Tag(name = "Associations", description = "Which partner a care request belongs to, now and before")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AssociationsApi {

    private final AssociationAnswers answers;

    AssociationsApi(AssociationAnswers answers) {
        this.answers = answers;
    }

    @Operation(
            summary = "List a partner's associations",
            description =
                    "By the care requests' day, the latest first; before all those whose day nobody said. Needs the scope associations:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of associations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssociationJson.Listed.class)))
    @Requires(Action.READ_ASSOCIATIONS)
    @GetMapping("/associations")
    ResponseEntity<byte[]> listOfPartner(
            @Parameter(description = "Of the directory", example = "12") @RequestParam("partner_id") long partnerId,
            @Parameter(description = "Those that hold, or those that do not; both when left out", example = "true")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean current,
            @Parameter(description = "backfill or person", example = "backfill")
                    @RequestParam(required = false)
                    @Nullable
                    String origin,
            @Parameter(description = "Those that this backfill made", example = "31")
                    @RequestParam(name = "backfill_id", required = false)
                    @Nullable
                    Long backfillId,
            @Parameter(description = "The earliest day of care requests", example = "2026-10-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The last day of care requests", example = "2026-10-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var filter =
                new AssociationFilter(null, partnerId, current, AssociationFilter.origin(origin), backfillId, from, to);
        return answers.page(filter, pageSize, pageToken, ifNoneMatch);
    }

    @Operation(
            summary = "List a care request's associations",
            description =
                    "With all partners, the newest first. 404 when it never belonged to one. Needs the scope associations:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of associations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssociationJson.Listed.class)))
    @Requires(Action.READ_ASSOCIATIONS)
    @GetMapping("/care-requests/{care_request_id}/associations")
    ResponseEntity<byte[]> listOfCareRequest(
            @Parameter(example = "4711") @PathVariable("care_request_id") long careRequestId,
            @Parameter(description = "Those that hold, or those that do not; both when left out", example = "true")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean current,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return answers.page(AssociationFilter.ofCareRequest(careRequestId, current), pageSize, pageToken, ifNoneMatch);
    }

    @Operation(
            summary = "Get whether a care request belongs to a partner",
            description =
                    "Now and before, with member ids in full, which the audit trail says who was given. 404 when it never did. Needs the scope associations:read.")
    @ApiResponse(
            responseCode = "200",
            description = "What holds and what held",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssociationJson.Between.class)))
    @Requires(Action.READ_ASSOCIATIONS)
    @GetMapping("/care-requests/{care_request_id}/associations/{partner_id}")
    ResponseEntity<byte[]> get(
            Asker asker,
            @Parameter(example = "4711") @PathVariable("care_request_id") long careRequestId,
            @Parameter(example = "12") @PathVariable("partner_id") long partnerId,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return answers.between(asker, careRequestId, partnerId, ifNoneMatch);
    }
}
