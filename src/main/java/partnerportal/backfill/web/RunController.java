package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.shell.Htmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A run at its one address, whatever its state. */
@Controller
class RunController {

    static final String ONE = BackfillListPage.PATH + "/{id:[0-9]{1,18}}";

    private static final String PROBLEMS = "problems";

    private final RunReading reading;

    RunController(RunReading reading) {
        this.reading = reading;
    }

    /**
     * For htmx either the problems of rows, or what changed since: the moving parts while the run stands where it was seen to
     * stand, else all of it; all of it too when there are no problems any more, because the file is checked again.
     *
     * @param seen the version of the run that is shown
     * @param heard the share done of which was told last
     */
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(ONE)
    String run(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String problems,
            @RequestParam(required = false) @Nullable Integer shown,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(defaultValue = "0") int heard,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var run = reading.find(id);
        boolean fragment = Htmx.wantsFragment(request);
        if (fragment && seen != null && seen == run.version()) {
            var moves = reading.moving(run, asker);
            model.addAttribute("page", moves);
            model.addAttribute(
                    "spoken", moves.moving() == null ? null : moves.moving().spoken(heard));
            return "backfill/run :: answer";
        }
        var page = reading.page(run, asker, ProblemsPart.Choice.of(problems, shown), false);
        model.addAttribute("page", page);
        if (!fragment) {
            return "backfill/run";
        }
        if (PROBLEMS.equals(request.getHeader("HX-Target")) && page.hasProblems()) {
            return "backfill/check :: problems";
        }
        response.setHeader("HX-Retarget", "#backfill");
        return "backfill/run :: changed";
    }
}
