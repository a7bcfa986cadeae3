package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SameBackfill;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.runs.Steering;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Has a run go on, wait, read its file with other columns, or end. */
@Controller
class SteerController {

    private final SteerBackfill steer;
    private final RunReading reading;
    private final EligibleLists lists;

    SteerController(SteerBackfill steer, RunReading reading, EligibleLists lists) {
        this.steer = steer;
        this.reading = reading;
        this.lists = lists;
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/pause")
    String pause(@PathVariable long id, Asker asker) {
        steer.steer(id, Steering.PAUSE, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/resumption")
    String resume(@PathVariable long id, Asker asker) {
        steer.steer(id, Steering.RESUME, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/matching")
    String match(@PathVariable long id, Asker asker) {
        steer.steer(id, Steering.MATCH, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/column-mapping")
    String mapColumns(
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Asker asker,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var run = reading.find(id);
        var chosen = ChosenColumns.sent(parameters);
        try {
            var report = lists.report(id).orElseThrow(NotFound::new);
            var mapping = chosen.mapping(report);
            if (chosen.equals(ChosenColumns.of(report))) {
                next.addFlashAttribute("saved", "These are the columns that were used. Nothing was changed.");
            } else {
                steer.mapColumns(run.id(), mapping.canonical(), by(asker, null));
            }
            return page(id);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", ChosenColumns.errors(refused));
            model.addAttribute("chosen", chosen);
        } catch (SameBackfill same) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("same", same.other());
            model.addAttribute("chosen", chosen);
        }
        model.addAttribute("page", reading.page(reading.find(id), asker, ProblemsPart.Choice.of(null, null), false));
        return "backfill/run";
    }

    @Requires(Action.WRITE_BACKFILLS)
    @GetMapping(RunController.ONE + "/cancellation")
    String askBeforeCancelling(@PathVariable long id, Asker asker, Model model) {
        model.addAttribute("page", reading.before(BackfillState.CANCELLED, id, asker));
        return "backfill/cancellation";
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            HttpServletResponse response,
            Model model) {
        try {
            steer.steer(id, Steering.CANCEL, by(asker, reason));
            return page(id);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/reason", "reason")));
            model.addAttribute("why", reason);
            return askBeforeCancelling(id, asker, model);
        }
    }

    private static By by(Asker asker, @Nullable String reason) {
        return new By(asker.actor(), Cause.PORTAL, reason);
    }

    private static String page(long id) {
        return "redirect:" + BackfillListPage.PATH + "/" + id;
    }
}
