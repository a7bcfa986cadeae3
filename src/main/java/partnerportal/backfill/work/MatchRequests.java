package partnerportal.backfill.work;

import org.springframework.stereotype.Component;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.eligible.EligibilityIndexes;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillProperties;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Cursor;
import partnerportal.backfill.runs.WorkedBackfills;
import partnerportal.directory.Directory;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;

/** Reads the care requests of a run's days and finds each patient on its list, from where the cursor stands. */
@Component
class MatchRequests {

    private final CareRequestSource source;
    private final Directory directory;
    private final EligibilityIndexes indexes;
    private final Weights weights = Weights.standard();
    private final WorkedBackfills worked;
    private final WritePage write;
    private final BackfillProperties settings;
    private final LongTransaction transaction;

    MatchRequests(
            CareRequestSource source,
            Directory directory,
            EligibilityIndexes indexes,
            WorkedBackfills worked,
            WritePage write,
            BackfillProperties settings,
            LongTransaction transaction) {
        this.source = source;
        this.directory = directory;
        this.indexes = indexes;
        this.worked = worked;
        this.write = write;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Ends with the run in review.
     *
     * @param stopping whether the process is about to stop; looked at between pages
     * @throws Stopping when it is
     */
    void run(Backfill run, BooleanSupplier stopping) throws InterruptedException {
        var at = start(run);
        var days = new RangeOfDays(run.order(), directory);
        try (var list = indexes.open(run.id(), run.epoch());
                var matchers = new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))) {
            var matching =
                    new MatchPage(days, new Cleaning(), new Matcher(list.index(), weights), list.hasEligibilityDates());
            var query = new CareRequestQuery(days.from(), days.until(), settings.pageSize(), at.token());
            try (var pages = new PagesAhead(source, query, at, matching::match, matchers)) {
                writeAll(run, at, pages, stopping);
            }
        }
    }

    /** Whether Station answers again where the run stands. */
    void probe(Backfill run) {
        var days = new RangeOfDays(run.order(), directory);
        source.list(
                new CareRequestQuery(days.from(), days.until(), 1, run.cursor().token()));
    }

    /** What another version of the matching found is forgotten, so that all of a run's results are of one. */
    private Cursor start(Backfill run) {
        var algorithm = Matcher.version(weights);
        if (algorithm.equals(run.algorithm())) {
            return run.cursor();
        }
        transaction.execute(() -> {
            var held = worked.hold(run.id(), run.epoch(), BackfillState.MATCHING);
            worked.matchAnew(held, algorithm);
            return held;
        });
        return Cursor.START;
    }

    private void writeAll(Backfill run, Cursor from, PagesAhead pages, BooleanSupplier stopping)
            throws InterruptedException {
        var at = from;
        while (true) {
            var page = pages.next();
            write.write(run, at, page);
            if (page.isLast()) {
                return;
            }
            at = page.to();
            if (stopping.getAsBoolean()) {
                throw new Stopping();
            }
        }
    }
}
