package partnerportal.export.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import partnerportal.shell.StoredFigure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What alerts go by. The age is the same on every replica; the counts are what this one has done. */
@Component
class ExportMetrics {

    private final MeterRegistry registry;
    private final ExportQueries queries;
    private final Clock clock;

    ExportMetrics(MeterRegistry registry, ExportQueries queries, Clock clock) {
        this.registry = registry;
        this.queries = queries;
        this.clock = clock;
        Gauge.builder("portal.export.age", new StoredFigure(clock, this::ageInSeconds), StoredFigure::value)
                .description("Time since the start of the last export that is done, else since one was first asked for")
                .baseUnit("seconds")
                .strongReference(true)
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

    /** Not a number as long as nobody has asked for an export. */
    private double ageInSeconds() {
        return queries.waitingSince()
                .map(since -> Duration.between(since, clock.instant()))
                .map(Duration::toSeconds)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    private void count(ExportKind kind, String outcome, int times) {
        registry.counter("portal.export.runs", "kind", kind.word(), "outcome", outcome)
                .increment(times);
    }
}
