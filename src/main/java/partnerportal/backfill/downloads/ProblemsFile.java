package partnerportal.backfill.downloads;

import org.springframework.stereotype.Component;
import partnerportal.backfill.eligible.RowProblems;
import partnerportal.backfill.runs.Backfill;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;

/** What is wrong with rows of a run's file, its values masked. */
@Component
public class ProblemsFile {

    private final RowProblems problems;
    private final PortalProperties portal;
    private final Clock clock;

    ProblemsFile(RowProblems problems, PortalProperties portal, Clock clock) {
        this.problems = problems;
        this.portal = portal;
        this.clock = clock;
    }

    public void write(Backfill run, RowProblems.Filter filter, HttpServletResponse response) throws IOException {
        var csv = CsvDownload.to(
                response,
                run.title() + "-problems",
                LocalDate.now(clock.withZone(portal.displayZone())),
                List.of("line", "row", "column", "code", "message", "masked", "rejects"));
        problems.forEach(run.id(), filter, problem -> {
            var column = problem.column();
            csv.write(
                    problem.line(),
                    problem.row(),
                    column == null ? null : column.wireName(),
                    problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    problem.sentence(),
                    problem.masked(),
                    problem.rejects());
        });
        csv.flush();
    }
}
