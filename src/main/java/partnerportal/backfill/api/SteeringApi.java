package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.Steering;
import partnerportal.shell.ApiParameters;

/** How a backfill goes on. What is so already changes nothing, so that every request may be repeated. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class SteeringApi {

    private static final String RIGHTS =
            " Needs the scope backfills:write; a machine client steers what it started itself.";

    private final SteerBackfill steer;
    private final SteeredBackfills steered;
    private final BackfillAnswers answers;

    SteeringApi(SteerBackfill steer, SteeredBackfills steered, BackfillAnswers answers) {
        this.steer = steer;
        this.steered = steered;
        this.answers = answers;
    }

    @Operation(
            summary = "Pause a backfill",
            description = "It waits for a resumption, also when it waits for an outage to end now." + RIGHTS)
    @SteeredAnswer
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping("/pause")
    ResponseEntity<byte[]> pauseBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        return carryOut(Steering.PAUSE, id, asker, body, dryRun);
    }

    @Operation(summary = "Resume a backfill", description = "It goes on where it was paused." + RIGHTS)
    @SteeredAnswer
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping("/resumption")
    ResponseEntity<byte[]> resumeBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        return carryOut(Steering.RESUME, id, asker, body, dryRun);
    }

    @Operation(
            summary = "Match care requests against a file that was checked",
            description =
                    "From then on it reads Station's care requests; no association changes before the commit." + RIGHTS)
    @SteeredAnswer
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping("/matching")
    ResponseEntity<byte[]> matchBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        return carryOut(Steering.MATCH, id, asker, body, dryRun);
    }

    @Operation(
            summary = "Cancel a backfill",
            description = "Before its commit. File, list and what was found are deleted soon after." + RIGHTS)
    @SteeredAnswer
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping("/cancellation")
    ResponseEntity<byte[]> cancelBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        return carryOut(Steering.CANCEL, id, asker, body, dryRun);
    }

    private ResponseEntity<byte[]> carryOut(
            Steering way, long id, Asker asker, @Nullable ReasonBody body, boolean dryRun) {
        var who = SteeredBackfills.by(asker, ReasonBody.of(body));
        var run = steered.find(id, asker);
        if (dryRun) {
            return answers.tried(StandingChanges.between(run.standing(), steer.trySteering(run, way)));
        }
        return answers.whole(steer.steer(id, way, who), asker).unlessKnown(null);
    }
}
