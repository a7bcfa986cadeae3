package partnerportal.backfill.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import partnerportal.shell.StoredFigure;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** What alerts go by. Gauges are the same on every replica; the counts are what this one has done. */
@Component
public class BackfillMetrics {

    private static final String WITHOUT_REASON = "none";

    private final MeterRegistry registry;
    private final Backfills backfills;
    private final BackfillQueries queries;
    private final Clock clock;

    BackfillMetrics(MeterRegistry registry, Backfills backfills, BackfillQueries queries, Clock clock) {
        this.registry = registry;
        this.backfills = backfills;
        this.queries = queries;
        this.clock = clock;
        for (var state : BackfillState.values()) {
            Gauge.builder(
                            "portal.backfills",
                            new StoredFigure(clock, () -> queries.countIn(state)),
                            StoredFigure::value)
                    .description("How many backfills are in the state")
                    .tag("state", word(state))
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("portal.backfill.stalled", new StoredFigure(clock, this::stalledSeconds), StoredFigure::value)
                .description(
                        "The longest time without movement among the backfills that the portal is to work on; else 0")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        run("done", WITHOUT_REASON, 0);
        for (var reason : FailureReason.values()) {
            run("failed", word(reason), 0);
        }
        add(RequestCounts.NONE);
        add(RowCounts.NONE);
    }

    /** Counts a page of care requests when the caller's transaction is committed. */
    public void matched(RequestCounts page) {
        whenCommitted(() -> add(page));
    }

    /** Counts the rows of a file when the caller's transaction is committed. */
    public void checked(RowCounts rows) {
        whenCommitted(() -> add(rows));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BackfillEnded ended) {
        backfills.find(ended.id()).ifPresent(run -> {
            var failure = run.standing().failure();
            run(failure == null ? "done" : "failed", failure == null ? WITHOUT_REASON : word(failure.reason()), 1);
        });
    }

    private double stalledSeconds() {
        return queries.longestUnmoved()
                .map(since -> Duration.between(since, clock.instant()))
                .map(Duration::toSeconds)
                .map(seconds -> Math.max(seconds, 0L))
                .orElse(0L);
    }

    private void add(RequestCounts page) {
        careRequests("exact", page.exact());
        careRequests("probable", page.probable());
        careRequests("review", page.review());
        careRequests("none", page.none());
        careRequests("outside", page.outside());
    }

    private void add(RowCounts rows) {
        rows("usable", rows.usable());
        rows("rejected", rows.rejected());
    }

    private void run(String outcome, String reason, int times) {
        registry.counter("portal.backfill.runs", "outcome", outcome, "reason", reason)
                .increment(times);
    }

    private void careRequests(String outcome, long count) {
        registry.counter("portal.backfill.care.requests", "outcome", outcome).increment(count);
    }

    private void rows(String outcome, long count) {
        registry.counter("portal.backfill.rows", "outcome", outcome).increment(count);
    }

    private static void whenCommitted(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
