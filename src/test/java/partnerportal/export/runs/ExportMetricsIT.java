package partnerportal.export.runs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

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

    @Test
    void ageBeginsWhenTheFirstExportIsAskedFor(@Autowired LocalPostgres postgres) {
        var database = postgres.asSuperuser();
        var alone = JdbcClient.create(database);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            alone.sql("delete from export_run_files").update();
            alone.sql("delete from export_run_data_sets").update();
            alone.sql("delete from export_runs").update();
            assertThat(age(alone)).isNaN();
            alone.sql("""
                    insert into export_runs (kind, state, actor_kind, actor_subject, actor_name, requested_at, started_at,
                      ended_at, failure)
                    values ('FULL', 'FAILED', 'SYSTEM', 'Test', 'Test', :hoursAgo, :hoursAgo, :hoursAgo, 'No.')
                    """)
                    .param(
                            "hoursAgo",
                            clock.instant().minus(Duration.ofHours(30)).atOffset(ZoneOffset.UTC))
                    .update();
            assertThat(age(alone)).isBetween(108_000.0, 108_060.0);
            status.setRollbackOnly();
        });
    }

    private double age(JdbcClient jdbc) {
        var fresh = new SimpleMeterRegistry();
        new ExportMetrics(fresh, new ExportQueries(jdbc), clock);
        return fresh.get("portal.export.age").gauge().value();
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
