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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.review.DecidePair;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.review.ReviewQueries.Decided;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.util.List;
import java.util.Objects;

/** Pairs that somebody has to compare. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}/pairs", produces = MediaType.APPLICATION_JSON_VALUE)
class PairsApi {

    private final Backfills backfills;
    private final ReviewQueries pairs;
    private final DecidePair decide;
    private final BackfillAnswers answers;

    PairsApi(Backfills backfills, ReviewQueries pairs, DecidePair decide, BackfillAnswers answers) {
        this.backfills = backfills;
        this.pairs = pairs;
        this.decide = decide;
        this.answers = answers;
    }

    @Operation(
            summary = "List the pairs that somebody has to compare",
            description =
                    "By care request, the likeliest row first. Who they are is on the review page only. Needs the scope"
                            + " backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PairJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping
    ResponseEntity<byte[]> listBackfillPairs(
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(
                            description = "open, same, different or all",
                            example = "open",
                            schema = @Schema(type = "string"))
                    @RequestParam(defaultValue = "open")
                    String decision,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var wanted = Objects.requireNonNull(Words.parameter(Decided.class, "decision", decision));
        var order = "backfill-pairs-" + Words.of(wanted);
        var token = PageToken.read(pageToken, order, 2);
        if (backfills.find(id).isEmpty()) {
            throw new NotFound();
        }
        var found = token == null
                ? pairs.page(id, wanted, 0, 0, size + 1)
                : pairs.page(id, wanted, token.number(0), token.wholeNumber(1), size + 1);
        var shown = found.stream().limit(size).map(PairJson::of).toList();
        var next = found.size() > size ? token(order, shown.getLast()) : null;
        return Paging.linked(answers.tagged(new PairJson.Listed(shown, next)).unlessKnown(ifNoneMatch), next);
    }

    @Operation(
            summary = "Decide whether a pair is the same person",
            description =
                    "While the backfill is in review. The same person is nobody else: the care request's other pairs are"
                            + " then of different people, and open again when that is changed. 409 pair-decided when the pair has"
                            + " another decision than was seen. For super admins only.")
    @ApiResponse(
            responseCode = "200",
            description = "The pair as it stands, or with dry_run what would change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PairJson.class, DryRunJson.class})))
    @Requires(Action.DECIDE_BACKFILLS)
    @PutMapping("/{care_request_id}/{place}")
    ResponseEntity<byte[]> decideBackfillPair(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(example = "4711") @PathVariable("care_request_id") long careRequestId,
            @Parameter(example = "1") @PathVariable int place,
            @RequestBody DecisionBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        var who = SteeredBackfills.by(asker, body.reason());
        var wanted = body.wanted();
        var seen = body.seenDecision();
        if (dryRun) {
            var changes = decide.tryDeciding(id, careRequestId, place, seen, wanted);
            return answers.tried(changes);
        }
        decide.decide(id, careRequestId, place, seen, wanted, who);
        var pair = pairs.find(id, careRequestId, place).orElseThrow(NotFound::new);
        return answers.tagged(PairJson.of(pair)).unlessKnown(null);
    }

    private static String token(String order, PairJson last) {
        return new PageToken(order, List.of(Long.toString(last.careRequestId()), Integer.toString(last.place())))
                .text();
    }
}
