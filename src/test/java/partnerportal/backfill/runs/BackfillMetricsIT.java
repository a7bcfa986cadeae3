package partnerportal.backfill.runs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.local.PortalTest;

import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class BackfillMetricsIT {

    private static final RequestCounts PAGE = new RequestCounts(1, 2, 3, 4, 5, 0, 0);

    @Autowired
    MeterRegistry registry;

    @Autowired
    BackfillMetrics metrics;

    @Autowired
    Backfills backfills;

    @Autowired
    BackfillQueries queries;

    @Autowired
    StepBackfill steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void runsThatFailAreCountedByReason() {
        var run = backfills
                .find(RunForTests.of(jdbc).in(BackfillState.MATCHING).add(jdbc))
                .orElseThrow();
        double before = failed("station-refused");
        double others = failed("unexpected");

        steps.fail(run, FailureReason.STATION_REFUSED, "Station refused. Tell Station's team.");

        assertThat(failed("station-refused")).isEqualTo(before + 1);
        assertThat(failed("unexpected")).isEqualTo(others);
    }

    @Test
    void runsThatAreDoneAreCounted() {
        var id = RunForTests.of(jdbc).in(BackfillState.DONE).add(jdbc);
        double before = count("portal.backfill.runs", "done");
        transaction.executeWithoutResult(status -> steps.ended(id));
        assertThat(count("portal.backfill.runs", "done")).isEqualTo(before + 1);
    }

    @Test
    void careRequestsAndRowsAreCountedOnceTheyAreCommitted() {
        double review = count("portal.backfill.care.requests", "review");
        double rejected = count("portal.backfill.rows", "rejected");
        transaction.executeWithoutResult(status -> {
            metrics.matched(PAGE);
            metrics.checked(new RowCounts(10, 7, 3, 0));
            status.setRollbackOnly();
        });
        assertThat(count("portal.backfill.care.requests", "review")).isEqualTo(review);

        transaction.executeWithoutResult(status -> {
            metrics.matched(PAGE);
            metrics.checked(new RowCounts(10, 7, 3, 0));
        });

        assertThat(count("portal.backfill.care.requests", "review")).isEqualTo(review + PAGE.review());
        assertThat(count("portal.backfill.rows", "rejected")).isEqualTo(rejected + 3);
    }

    @Test
    void stalledIsHowLongTheSlowestHasNotMoved() {
        RunForTests.of(jdbc)
                .in(BackfillState.MATCHING)
                .set("moved_at", "now() - interval '40 days'")
                .add(jdbc);
        RunForTests.of(jdbc)
                .in(BackfillState.REVIEW)
                .set("moved_at", "now() - interval '400 days'")
                .add(jdbc);
        assertThat(fresh().get("portal.backfill.stalled").gauge().value())
                .isBetween(
                        Duration.ofDays(40).toSeconds() - 60.0,
                        Duration.ofDays(41).toSeconds() + 0.0);
    }

    @Test
    void everyStateHasItsGauge() {
        RunForTests.of(jdbc).in(BackfillState.UNDONE).add(jdbc);
        var states = fresh();
        assertThat(states.get("portal.backfills").gauges()).hasSize(BackfillState.values().length);
        assertThat(states.get("portal.backfills").tag("state", "undone").gauge().value())
                .isPositive();
    }

    private SimpleMeterRegistry fresh() {
        var fresh = new SimpleMeterRegistry();
        new BackfillMetrics(fresh, backfills, queries, clock);
        return fresh;
    }

    private double failed(String reason) {
        return registry.get("portal.backfill.runs")
                .tags("outcome", "failed", "reason", reason)
                .counter()
                .count();
    }

    private double count(String name, String outcome) {
        return registry.get(name).tag("outcome", outcome).counter().count();
    }
}
