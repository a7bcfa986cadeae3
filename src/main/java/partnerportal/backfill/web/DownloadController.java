package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.association.AssociationBatches;
import partnerportal.association.AssociationChange;
import partnerportal.association.AssociationChange.State;
import partnerportal.association.Origin;
import partnerportal.backfill.eligible.RowProblems;
import partnerportal.backfill.runs.Backfill;
import partnerportal.shared.NotFound;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out what is too long for a page, a part at a time, so that neither memory nor a transaction grows with it. */
@Controller
class DownloadController {

    private static final int AT_ONCE = 5_000;

    private final RunReading reading;
    private final RowProblems problems;
    private final AssociationBatches associations;
    private final Partners partners;
    private final PortalProperties portal;
    private final Clock clock;

    DownloadController(
            RunReading reading,
            RowProblems problems,
            AssociationBatches associations,
            Partners partners,
            PortalProperties portal,
            Clock clock) {
        this.reading = reading;
        this.problems = problems;
        this.associations = associations;
        this.partners = partners;
        this.portal = portal;
        this.clock = clock;
    }

    /** What is wrong with rows of the file, its values masked. */
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(RunController.ONE + "/problems")
    void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
        var run = reading.find(id);
        if (run.at().cleared() != null) {
            throw new NotFound();
        }
        var csv = begin(run, "problems", response, "line", "row", "column", "problem", "value", "used");
        problems.forEach(
                id,
                RowProblems.Filter.ALL,
                problem -> csv.write(
                        problem.line(),
                        problem.row(),
                        problem.column() == null
                                ? null
                                : Objects.requireNonNull(problem.column()).wireName(),
                        problem.sentence(),
                        problem.masked(),
                        problem.rejects() ? "no" : "yes"));
        csv.flush();
    }

    /** What the run did to associations, for Station. Holds no patient data. */
    @Requires(Action.READ_BACKFILLS)
    @GetMapping(RunController.ONE + "/changes")
    void changes(@PathVariable long id, HttpServletResponse response) throws IOException {
        var run = reading.find(id);
        if (run.applied() == null) {
            throw new NotFound();
        }
        var partner = partners.one(run.order().partnerId()).stationChannelItemId();
        var csv = begin(
                run, "changes", response, "care_request_id", "station_channel_item_id", "change", "before", "after");
        long after = 0;
        List<AssociationChange> part;
        do {
            part = associations.changes(id, after, AT_ONCE);
            for (var change : part) {
                csv.write(
                        change.careRequestId(),
                        partner,
                        change.kind().name().toLowerCase(Locale.ROOT),
                        origin(change.before()),
                        origin(change.after()));
                after = change.careRequestId();
            }
        } while (part.size() == AT_ONCE);
        csv.flush();
    }

    /** Whose word made it belong to the partner; null when it did not. */
    private static @Nullable String origin(@Nullable State state) {
        if (state == null) {
            return null;
        }
        return state.origin() == Origin.PERSON ? "person" : "backfill " + state.backfillId();
    }

    private CsvDownload begin(Backfill run, String what, HttpServletResponse response, String... columns)
            throws IOException {
        var day = LocalDate.now(clock.withZone(portal.displayZone()));
        return CsvDownload.to(response, run.title().toLowerCase(Locale.ROOT) + "-" + what, day, List.of(columns));
    }
}
