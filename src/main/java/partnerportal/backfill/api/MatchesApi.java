package partnerportal.backfill.api;

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
import partnerportal.backfill.review.FoundMatch.Outcome;
import partnerportal.backfill.review.FoundMatchQueries;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.util.List;

/** What a backfill found for each care request. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}/matches", produces = MediaType.APPLICATION_JSON_VALUE)
class MatchesApi {

    private static final String ORDER = "backfill-matches";

    private final Backfills backfills;
    private final FoundMatchQueries matches;
    private final BackfillAnswers answers;

    MatchesApi(Backfills backfills, FoundMatchQueries matches, BackfillAnswers answers) {
        this.backfills = backfills;
        this.matches = matches;
        this.answers = answers;
    }

    @Operation(
            summary = "List what was found for care requests",
            description =
                    "By care request, also while it is matching; nothing tells who the patient is. Needs the scope"
                            + " backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MatchJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping
    ResponseEntity<byte[]> listBackfillMatches(
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(
                            description = "exact, probable, review or none; all when it is left out",
                            example = "review",
                            schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    String outcome,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var wanted = Words.parameter(Outcome.class, "outcome", outcome);
        var token = PageToken.read(pageToken, ORDER, 1);
        if (backfills.find(id).isEmpty()) {
            throw new NotFound();
        }
        var found = matches.page(id, wanted, token == null ? 0 : token.number(0), size + 1);
        var shown = found.stream().limit(size).map(MatchJson::of).toList();
        var next = found.size() > size
                ? new PageToken(ORDER, List.of(Long.toString(shown.getLast().careRequestId()))).text()
                : null;
        return Paging.linked(answers.tagged(new MatchJson.Listed(shown, next)).unlessKnown(ifNoneMatch), next);
    }
}
