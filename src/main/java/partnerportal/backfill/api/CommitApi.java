package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import partnerportal.association.AssociationBatch.Undone;
import partnerportal.backfill.plan.Change;
import partnerportal.backfill.plan.ChangePlan;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;

import java.util.List;

/** Has what a backfill found become associations, and takes it back. For people only. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CommitApi {

    private final Backfills backfills;
    private final RequestCommit commit;
    private final UndoBackfill undo;
    private final BackfillAnswers answers;

    CommitApi(Backfills backfills, RequestCommit commit, UndoBackfill undo, BackfillAnswers answers) {
        this.backfills = backfills;
        this.commit = commit;
        this.undo = undo;
        this.answers = answers;
    }

    @Operation(
            summary = "Commit a backfill as it was planned",
            description =
                    "All of it or nothing, soon after; follow the backfill until it is done, or in review again with"
                            + " times.stale: then something changed in between, and nothing was committed. Pairs that are open"
                            + " change nothing. 409 plan-stale when it would change something else than the plan says. Repeating changes"
                            + " nothing. For super admins only.")
    @SteeredAnswer
    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping("/commit")
    ResponseEntity<byte[]> commitBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody CommitBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        var who = SteeredBackfills.by(asker, body.reason());
        if (dryRun) {
            var plan = commit.tryCommit(id, body.wantedHash());
            return answers.tried(plan.map(would -> committing(id, would)).orElseGet(List::of));
        }
        return answers.whole(commit.commit(id, body.wantedHash(), who), asker).unlessKnown(null);
    }

    @Operation(
            summary = "Undo a backfill",
            description =
                    "What held before its commit holds again. 409 changed-since-backfill when a later backfill or a person"
                            + " changed the same associations since; it says who. Repeating changes nothing. For super admins only.")
    @SteeredAnswer
    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping("/undo")
    ResponseEntity<byte[]> undoBackfill(
            Asker asker,
            @Parameter(example = "12") @PathVariable long id,
            @RequestBody UndoBody body,
            @ApiParameters.DryRun @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        var who = SteeredBackfills.by(asker, body.reason());
        if (dryRun) {
            var undone = undo.tryUndoing(id, who);
            return answers.tried(undone.map(would -> undoing(id, would)).orElseGet(List::of));
        }
        return answers.whole(undo.undo(id, who), asker).unlessKnown(null);
    }

    private List<FieldChange> committing(long id, ChangePlan plan) {
        return List.of(
                new FieldChange("/state", state(id), "done"),
                count("/applied/added", plan.count(Change.ADD)),
                count("/applied/changed", plan.count(Change.CHANGE)),
                count("/applied/removed", plan.count(Change.REMOVE)),
                count("/applied/unchanged", plan.count(Change.UNCHANGED)));
    }

    private List<FieldChange> undoing(long id, Undone undone) {
        return List.of(
                new FieldChange("/state", state(id), "undone"),
                count("/associations_ended", undone.ended()),
                count("/associations_restored", undone.restored()));
    }

    private String state(long id) {
        return Words.of(backfills.find(id).orElseThrow(NotFound::new).state());
    }

    private static FieldChange count(String path, long after) {
        return new FieldChange(path, null, String.valueOf(after));
    }
}
