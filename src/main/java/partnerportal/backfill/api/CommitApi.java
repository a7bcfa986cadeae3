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
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;

/** Has what a backfill found become associations, and takes it back. For people only. */
@RestController
@Tag(name = "Backfills")
@RequestMapping(path = BackfillsApi.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CommitApi {

    private final RequestCommit commit;
    private final UndoBackfill undo;
    private final BackfillAnswers answers;

    CommitApi(RequestCommit commit, UndoBackfill undo, BackfillAnswers answers) {
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
    @BackfillAnswer
    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping("/commit")
    ResponseEntity<byte[]> commitBackfill(
            Asker asker, @Parameter(example = "12") @PathVariable long id, @RequestBody CommitBody body) {
        var who = SteeredBackfills.by(asker, body.reason());
        return answers.whole(commit.commit(id, body.wantedHash(), who), asker).unlessKnown(null);
    }

    @Operation(
            summary = "Undo a backfill",
            description =
                    "What held before its commit holds again. 409 changed-since-backfill when a later backfill or a person"
                            + " changed the same associations since; it says who. Repeating changes nothing. For super admins only.")
    @BackfillAnswer
    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping("/undo")
    ResponseEntity<byte[]> undoBackfill(
            Asker asker, @Parameter(example = "12") @PathVariable long id, @RequestBody UndoBody body) {
        var who = SteeredBackfills.by(asker, body.reason());
        return answers.whole(undo.undo(id, who), asker).unlessKnown(null);
    }
}
