package partnerportal.export.runs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ExportMetricsIT {

    @Autowired
    MeterRegistry registry;

    @Autowired
    ExportQueries queries;

    @Autowired
    Clock clock;

    @Autowired
    ObjectStore store;

    ExportsForTests exports;

    @BeforeEach
    void pause(@Autowired ApplicationContext portal) {
        exports = new ExportsForTests(portal);
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @Test
    void runsAndRowsAreCounted(@Autowired JdbcClient jdbc) {
        exports.done(ExportKind.INCREMENT);
        double runs = runs("done");
        double rows = rows();
        new DirectoryRowsForTests(jdbc).partner();
        exports.done(ExportKind.INCREMENT);
        assertThat(runs("done")).isEqualTo(runs + 1);
        assertThat(rows()).isEqualTo(rows + 1);
    }

    @Test
    void failuresAreCounted() {
        double before = runs("failed");
        var id = exports.queued(ExportKind.INCREMENT);
        exports.begunBy(
                exports.workingWith(new UnreliableStore(store, key -> {
                    throw new StorageUnavailable("No.", null);
                })),
                id);
        assertThat(runs("failed")).isEqualTo(before + 1);
    }

    @Test
    void ageIsThatOfTheLastRunThatIsDone() {
        var run = exports.done(ExportKind.INCREMENT);
        var later = Clock.offset(clock, Duration.ofHours(30));
        var fresh = new SimpleMeterRegistry();
        new ExportMetrics(fresh, queries, later);
        assertThat(fresh.get("portal.export.age").gauge().value())
                .isBetween(
                        108_000.0,
                        108_000.0
                                + Duration.between(run.requestedAt(), clock.instant())
                                        .toSeconds()
                                + 5);
        assertThat(registry.get("portal.export.age").gauge().value()).isNotNegative();
    }

    private double runs(String outcome) {
        return registry.get("portal.export.runs")
                .tags("kind", "increment", "outcome", outcome)
                .counter()
                .count();
    }

    private double rows() {
        return registry.get("portal.export.rows")
                .tags("data_set", "directory_partners")
                .counter()
                .count();
    }
}
