package partnerportal.audit.api;

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
import partnerportal.access.Requires;
import partnerportal.audit.entries.AuditFilter;
import partnerportal.audit.entries.AuditPlace;
import partnerportal.audit.entries.AuditQueries;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.Paging;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/** The trail for machines that watch it, and for super admins' scripts. */
@RestController
@Tag(name = "Audit", description = "Who did what, when, and what was refused")
@RequestMapping(path = "/api/v1/audit-entries", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditEntriesApi {

    private final AuditQueries queries;
    private final JsonMapper json;

    AuditEntriesApi(AuditQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    @Operation(summary = "List audit entries", description = "Newest first. Needs the scope audit:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the trail",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AuditEntriesJson.class)))
    @Requires(Action.READ_AUDIT)
    @GetMapping
    ResponseEntity<byte[]> list(
            @Parameter(description = "Part of the actor's name, subject or acting client", example = "dana")
                    @RequestParam(required = false)
                    @Nullable
                    String person,
            @Parameter(example = "configuration.published") @RequestParam(required = false) @Nullable String action,
            @Parameter(example = "configuration") @RequestParam(name = "subject_type", required = false) @Nullable
                    String subjectType,
            @Parameter(example = "7") @RequestParam(name = "subject_id", required = false) @Nullable String subjectId,
            @Parameter(description = "done or refused", example = "done") @RequestParam(required = false) @Nullable
                    String outcome,
            @Parameter(description = "The earliest time wanted", example = "2026-11-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "The first time no longer wanted", example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant to,
            @Parameter(description = "The X-Request-Id of an answer")
                    @RequestParam(name = "request_id", required = false)
                    @Nullable
                    String requestId,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var filter = new AuditFilter(
                person, action, subjectType, subjectId, AuditFilter.outcome(outcome), from, to, requestId);
        var page = AuditEntriesJson.of(queries.page(filter, AuditPlace.read(pageToken), size));
        return Paging.linked(tagged(page).unlessKnown(ifNoneMatch), page.nextPageToken());
    }

    @Operation(summary = "Get an audit entry", description = "Needs the scope audit:read.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AuditEntryJson.class)))
    @Requires(Action.READ_AUDIT)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @Parameter(example = "4711") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return tagged(AuditEntryJson.of(queries.find(id).orElseThrow(NotFound::new)))
                .unlessKnown(ifNoneMatch);
    }

    private TaggedAnswer tagged(Object answer) {
        return TaggedAnswer.of("", json.writeValueAsBytes(answer));
    }
}
