package partnerportal.export.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What alerts go by. The age is the same on every replica; the counts are what this one has done. */
@Component
class ExportMetrics {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Age(double seconds, Instant asked) {}

    private final MeterRegistry registry;
    private final ExportQueries queries;
    private final Clock clock;
    private Age age = new Age(Double.NaN, Instant.EPOCH);

    ExportMetrics(MeterRegistry registry, ExportQueries queries, Clock clock) {
        this.registry = registry;
        this.queries = queries;
        this.clock = clock;
        Gauge.builder("portal.export.age", this, ExportMetrics::ageInSeconds)
                .description("Time since the start of the last export that is done")
                .baseUnit("seconds")
                .register(registry);
        for (var kind : ExportKind.values()) {
            count(kind, "done", 0);
            count(kind, "failed", 0);
        }
    }

    void done(ExportKind kind, List<ExportedSet> sets) {
        count(kind, "done", 1);
        sets.forEach(set ->
                registry.counter("portal.export.rows", "data_set", set.name()).increment(set.rows()));
    }

    void failed(ExportKind kind) {
        count(kind, "failed", 1);
    }

    /** Unknown while the database is down or nothing was exported yet; asked for at most every few seconds. */
    private synchronized double ageInSeconds() {
        var now = clock.instant();
        if (age.asked().plus(KEPT).isBefore(now)) {
            age = new Age(ask(now), now);
        }
        return age.seconds();
    }

    private double ask(Instant now) {
        try {
            return queries.lastDone()
                    .map(run -> Duration.between(Objects.requireNonNull(run.startedAt()), now))
                    .map(Duration::toSeconds)
                    .map(Long::doubleValue)
                    .orElse(Double.NaN);
        } catch (DataAccessException | TransactionException down) {
            return Double.NaN;
        }
    }

    private void count(ExportKind kind, String outcome, int times) {
        registry.counter("portal.export.runs", "kind", kind.word(), "outcome", outcome)
                .increment(times);
    }
}
