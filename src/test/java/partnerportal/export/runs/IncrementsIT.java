package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.association.AssociationsForTests;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.MarketChanges;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Source;
import partnerportal.local.PortalTest;
import partnerportal.storage.ObjectStore;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever loads a full export and every increment after it has the tables, and each change came once. */
@PortalTest
class IncrementsIT {

    private static final int WRITERS = 200;
    private static final int CONFIGURATIONS = 20;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ObjectStore store;

    @Autowired
    JdbcClient jdbc;

    ExportsForTests exports;
    Warehouse warehouse;
    ConfigurationsForTests made;
    DirectoryRowsForTests directory;

    @BeforeEach
    void prepare(@Autowired ApplicationContext portal) {
        exports = new ExportsForTests(portal);
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        directory = new DirectoryRowsForTests(jdbc);
        new AssociationsForTests(jdbc)
                .madeByBackfill(
                        AssociationsForTests.unique(), directory.partner(), 31, "M-1", LocalDate.of(2026, 10, 12));
        warehouse = new Warehouse(store);
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @Test
    void unionEqualsTheTablesAfterManyWroteAtOnce() throws Exception {
        var written = IntStream.range(0, CONFIGURATIONS)
                .mapToObj(at -> made.published().id())
                .toList();
        warehouse.load(exports.done(ExportKind.FULL));
        RunForTests.of(jdbc).add(jdbc);
        int increments = 0;
        var sparing = leavingConnectionsForTheExport();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(new BusyWriter(number, written, gate, directory, sparing, jdbc)))
                    .toList();
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                var run = exports.ended(ExportKind.INCREMENT);
                if (run.state() == ExportState.DONE) {
                    warehouse.load(run);
                    increments++;
                }
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        warehouse.load(exports.done(ExportKind.INCREMENT));

        assertThat(increments).isGreaterThan(1);
        new ExportedTables(jdbc).assertEqual(warehouse);
        var anew = new Warehouse(store).load(exports.done(ExportKind.FULL));
        assertThat(anew.tables()).isEqualTo(warehouse.tables());
    }

    @Test
    void whatIsGoneComesOnceAsATombstone() {
        var other = directory.market();
        var line = directory.serviceLine();
        var one = made.published();
        change(one, MarketChanges.put(other, Set.of(AssignedServiceLine.of(line, null))));
        warehouse.load(exports.done(ExportKind.FULL));
        var market = market(one, other);
        var offered = market.serviceLines().iterator().next();

        change(one, MarketChanges.remove(other));
        change(
                one,
                ConfigurationChange.settings(
                        settings -> settings.withSso(false, null).withRedox(false, null)));
        var run = exports.done(ExportKind.INCREMENT);

        assertThat(tombstones(run, "configuration_markets")).containsExactly(String.valueOf(market.id()));
        assertThat(tombstones(run, "configuration_service_lines")).containsExactly(String.valueOf(offered.id()));
        assertThat(gone(run, "configuration_sso", "configuration_id")).containsExactly(String.valueOf(one.id()));
        assertThat(gone(run, "configuration_redox", "configuration_id")).containsExactly(String.valueOf(one.id()));
        assertThat(rows(run, "configuration_revisions", one))
                .extracting(row -> row.get("number"))
                .containsExactly("3", "4");

        change(one, ConfigurationChange.settings(settings -> settings.withName("Renamed " + one.id())));
        var next = exports.done(ExportKind.INCREMENT);
        assertThat(tombstones(next, "configuration_markets")).isEmpty();
        assertThat(gone(next, "configuration_sso", "configuration_id")).isEmpty();
        assertThat(rows(next, "configurations", "id", one)).hasSize(1);
        assertThat(warehouse.load(run).load(next).table("configuration_markets"))
                .doesNotContainKey(List.of(String.valueOf(market.id())));
    }

    @Test
    void whatCameAndWentBetweenTwoExportsLeavesNoTrace() {
        var one = made.published();
        warehouse.load(exports.done(ExportKind.FULL));
        var other = directory.market();
        change(one, MarketChanges.put(other, Set.of(AssignedServiceLine.of(directory.serviceLine(), null))));
        change(one, MarketChanges.remove(other));

        var run = exports.done(ExportKind.INCREMENT);
        assertThat(tombstones(run, "configuration_markets")).isEmpty();
        assertThat(rows(run, "configuration_markets", one)).hasSize(1);
    }

    @Test
    void rowThatIsTakenOutOfTheDirectoryBecomesATombstone() {
        var partner = directory.partner();
        warehouse.load(exports.done(ExportKind.FULL));
        jdbc.sql("delete from directory_partners where id = :id")
                .param("id", partner)
                .update();

        var run = exports.done(ExportKind.INCREMENT);
        assertThat(tombstones(run, "directory_partners")).containsExactly(String.valueOf(partner));
        assertThat(tombstones(exports.done(ExportKind.INCREMENT), "directory_partners"))
                .isEmpty();
        assertThat(warehouse.load(run).table("directory_partners")).doesNotContainKey(List.of(String.valueOf(partner)));
    }

    @Test
    void nothingNewIsAnEmptyFileForEachDataSet() {
        exports.done(ExportKind.INCREMENT);
        var run = exports.done(ExportKind.INCREMENT);
        assertThat(run.rows()).isZero();
        assertThat(run.files()).isEqualTo(13);
        assertThat(warehouse.rows(run, "configurations")).isEmpty();
    }

    @Test
    void hardTextArrivesUnchanged() {
        var name = "Ärzte, \"Ost\" & Söhne; 'x' \\N € 🩺";
        var one = made.published();
        change(
                one,
                ConfigurationChange.settings(settings -> settings.withName(name)
                        .withSources(Set.of(Source.of(directory.partner(), new FacilityCode("N/A"), true)))));
        var run = exports.done(ExportKind.FULL);
        assertThat(rows(run, "configurations", "id", one))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "name",
                                configurations
                                        .findById(one.id())
                                        .orElseThrow()
                                        .settings()
                                        .name())
                        .containsEntry("deactivated_at", ""));
    }

    private void change(PartnerConfiguration one, ConfigurationChange change) {
        gate.change(one.id(), change, ConfigurationsForTests.by(ConfigurationsForTests.DANA));
    }

    private ConfiguredMarket market(PartnerConfiguration one, long marketId) {
        return configurations
                .findById(one.id())
                .orElseThrow()
                .settings()
                .market(marketId)
                .orElseThrow();
    }

    private List<Map<String, String>> rows(ExportRun run, String dataSet, PartnerConfiguration one) {
        return rows(run, dataSet, "configuration_id", one);
    }

    private List<Map<String, String>> rows(ExportRun run, String dataSet, String column, PartnerConfiguration one) {
        return warehouse.rows(run, dataSet).stream()
                .filter(row -> String.valueOf(one.id()).equals(row.get(column)))
                .toList();
    }

    private Set<@Nullable String> tombstones(ExportRun run, String dataSet) {
        return gone(run, dataSet, "id");
    }

    private Set<@Nullable String> gone(ExportRun run, String dataSet, String key) {
        var gone = new HashSet<@Nullable String>();
        warehouse.rows(run, dataSet).stream()
                .filter(row -> "true".equals(row.get("deleted")))
                .forEach(row -> gone.add(row.get(key)));
        return gone;
    }

    /** Of the ten that there are it takes three, which hundreds of writers would not let it have. */
    private TransactionOperations leavingConnectionsForTheExport() {
        var places = new Semaphore(6);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                places.acquireUninterruptibly();
                try {
                    return transactions.execute(action);
                } finally {
                    places.release();
                }
            }
        };
    }
}
