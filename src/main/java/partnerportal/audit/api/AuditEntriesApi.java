package partnerportal.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.audit.entries.AuditFilter;
import partnerportal.audit.entries.AuditPlace;
import partnerportal.audit.entries.AuditQueries;
import partnerportal.shared.BadRequest;
import partnerportal.shared.NotFound;

import java.time.Instant;
import jakarta.servlet.http.HttpServletRequest;

/** The trail for machines that watch it, and for super admins' scripts. */
@RestController
@Tag(name = "Audit", description = "Who did what, when, and what was refused")
@RequestMapping(path = "/api/v1/audit-entries", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditEntriesApi {

    private static final int LARGEST_PAGE = 200;

    private final AuditQueries queries;

    AuditEntriesApi(AuditQueries queries) {
        this.queries = queries;
    }

    @Operation(summary = "List audit entries", description = "Newest first. Needs the scope audit:read.")
    @Requires(Action.READ_AUDIT)
    @GetMapping
    ResponseEntity<AuditEntriesJson> list(
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
            @Parameter(description = "1 to 200", example = "50") @RequestParam(name = "page_size", defaultValue = "50")
                    int pageSize,
            @Parameter(description = "next_page_token of the page before")
                    @RequestParam(name = "page_token", required = false)
                    @Nullable
                    String pageToken,
            HttpServletRequest request) {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new BadRequest("page_size", "page_size must be between 1 and " + LARGEST_PAGE + ".");
        }
        var filter = new AuditFilter(
                person, action, subjectType, subjectId, AuditFilter.outcome(outcome), from, to, requestId);
        var page = AuditEntriesJson.of(queries.page(filter, AuditPlace.read(pageToken), pageSize));
        var answer = ResponseEntity.ok();
        if (page.nextPageToken() != null) {
            answer.header(HttpHeaders.LINK, "<" + next(request, page.nextPageToken()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    @Operation(summary = "Get an audit entry", description = "Needs the scope audit:read.")
    @Requires(Action.READ_AUDIT)
    @GetMapping("/{id}")
    AuditEntryJson get(@Parameter(example = "4711") @PathVariable long id) {
        return AuditEntryJson.of(queries.find(id).orElseThrow(NotFound::new));
    }

    /** Relative, so that no host of the request's choosing gets into the answer. */
    private static String next(HttpServletRequest request, String token) {
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("page_token", token)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
