package partnerportal.backfill.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.backfill.downloads.ChangesFile;
import partnerportal.backfill.downloads.ProblemsFile;
import partnerportal.backfill.eligible.RowProblems;
import partnerportal.shared.NotFound;

import java.io.IOException;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out what is too long for a page. */
@Controller
class DownloadController {

    private final RunReading reading;
    private final ProblemsFile problems;
    private final ChangesFile changes;

    DownloadController(RunReading reading, ProblemsFile problems, ChangesFile changes) {
        this.reading = reading;
        this.problems = problems;
        this.changes = changes;
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping(RunController.ONE + "/problems")
    void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
        var run = reading.find(id);
        if (run.at().cleared() != null) {
            throw new NotFound();
        }
        problems.write(run, RowProblems.Filter.ALL, response);
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping(RunController.ONE + "/changes")
    void changes(@PathVariable long id, HttpServletResponse response) throws IOException {
        var run = reading.find(id);
        if (run.applied() == null) {
            throw new NotFound();
        }
        changes.write(run, response);
    }
}
