package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.association.ChangedSince;
import partnerportal.backfill.plan.PlanStale;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Has what was looked at applied, and taken back. */
@Controller
class CommitController {

    private final RequestCommit commit;
    private final UndoBackfill undo;
    private final RunReading reading;

    CommitController(RequestCommit commit, UndoBackfill undo, RunReading reading) {
        this.commit = commit;
        this.undo = undo;
        this.reading = reading;
    }

    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping(RunController.ONE + "/commit")
    String commit(
            @PathVariable long id,
            @RequestParam(name = "plan_hash", defaultValue = "") String planHash,
            Asker asker,
            HttpServletResponse response,
            Model model) {
        try {
            commit.commit(id, planHash, new By(asker.actor(), Cause.PORTAL, null));
            return "redirect:" + BackfillListPage.PATH + "/" + id;
        } catch (PlanStale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", reading.page(reading.find(id), asker, ProblemsPart.Choice.of(null, null), true));
            return "backfill/run";
        }
    }

    @Requires(Action.COMMIT_BACKFILLS)
    @GetMapping(RunController.ONE + "/undo")
    String askBeforeUndoing(@PathVariable long id, Asker asker, Model model) {
        model.addAttribute("page", reading.before(BackfillState.UNDONE, id, asker));
        return "backfill/undo";
    }

    @Requires(Action.COMMIT_BACKFILLS)
    @PostMapping(RunController.ONE + "/undo")
    String undo(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            HttpServletResponse response,
            Model model) {
        try {
            undo.undo(id, new By(asker.actor(), Cause.PORTAL, reason));
            return "redirect:" + BackfillListPage.PATH + "/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(invalid.problems(), Map.of("/reason", "reason")));
        } catch (ChangedSince changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of(String.valueOf(changed.getMessage())));
            model.addAttribute("changedBy", changed.byBackfill().keySet());
        }
        model.addAttribute("why", reason);
        return askBeforeUndoing(id, asker, model);
    }
}
