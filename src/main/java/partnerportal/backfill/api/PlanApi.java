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
import partnerportal.backfill.plan.Change;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

import java.util.List;
import java.util.Objects;

/** What the commit of a backfill in review would do. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanApi {

    private final Backfills backfills;
    private final PlanQueries plans;
    private final BackfillAnswers answers;

    PlanApi(Backfills backfills, PlanQueries plans, BackfillAnswers answers) {
        this.backfills = backfills;
        this.plans = plans;
        this.answers = answers;
    }

    @Operation(
            summary = "Get what a commit would change",
            description =
                    "While the backfill is in review; 409 backfill-state else. It changes when a pair is decided or an"
                            + " association changes. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan, by month",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanJson.class)))
    @ApiResponse(responseCode = "409", description = "It is not in review")
    @Requires(Action.READ_BACKFILLS)
    @GetMapping
    ResponseEntity<byte[]> getBackfillPlan(
            @Parameter(example = "12") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return answers.tagged(PlanJson.of(plans.plan(inReview(id)))).unlessKnown(ifNoneMatch);
    }

    @Operation(
            summary = "List what a commit would do to care requests",
            description = "One kind of change, by care request. Needs the scope backfills:read.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PlanJson.Listed.class)))
    @Requires(Action.READ_BACKFILLS)
    @GetMapping("/changes")
    ResponseEntity<byte[]> listBackfillPlannedChanges(
            @Parameter(example = "12") @PathVariable long id,
            @Parameter(
                            description = "add, change, remove, unchanged or held",
                            example = "remove",
                            schema = @Schema(type = "string"))
                    @RequestParam(defaultValue = "add")
                    String change,
            @ApiParameters.PageSize @RequestParam(name = "page_size", defaultValue = Paging.SIZE) int pageSize,
            @ApiParameters.PageToken @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var size = Paging.size(pageSize);
        var wanted = Objects.requireNonNull(Words.parameter(Change.class, "change", change));
        var order = "backfill-plan-" + Words.of(wanted);
        var token = PageToken.read(pageToken, order, 1);
        var found = plans.sample(inReview(id), wanted, token == null ? 0 : token.number(0), size + 1);
        var shown = found.stream()
                .limit(size)
                .map(planned -> PlanJson.ChangeJson.of(wanted, planned))
                .toList();
        var next = found.size() > size
                ? new PageToken(order, List.of(Long.toString(shown.getLast().careRequestId()))).text()
                : null;
        return Paging.linked(answers.tagged(new PlanJson.Listed(shown, next)).unlessKnown(ifNoneMatch), next);
    }

    private Backfill inReview(long id) {
        var run = backfills.find(id).orElseThrow(NotFound::new);
        if (run.state() != BackfillState.REVIEW) {
            throw new Conflict(
                    "backfill-state",
                    "The backfill is %s. What it would change is known while it is in review; what it changed is under changes."
                            .formatted(Words.of(run.state())));
        }
        return run;
    }
}
