package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs that do not get to their end: nothing of them can be loaded, and the next covers them. */
@PortalTest
class InterruptedExportsIT {

    @Autowired
    ObjectStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalPostgres postgres;

    ExportsForTests exports;
    Warehouse warehouse;
    DirectoryRowsForTests directory;

    @BeforeEach
    void prepare(@Autowired ApplicationContext portal) {
        exports = new ExportsForTests(portal);
        directory = new DirectoryRowsForTests(jdbc);
        warehouse = new Warehouse(store).load(exports.done(ExportKind.FULL));
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @Test
    void outageOfTheStorageFailsInWordsAndTheNextRunCoversIt() {
        var partner = directory.partner();
        var broken = exports.workingWith(new UnreliableStore(store, key -> {
            if (key.text().contains("/directory_partners/")) {
                throw new StorageUnavailable("The storage is on fire.", null);
            }
        }));
        var id = exports.queued(ExportKind.INCREMENT);
        exports.begunBy(broken, id);
        var failed = exports.find(id);

        assertThat(failed.failure()).isEqualTo("The storage is on fire. The next export covers this one.");
        assertThat(store.list(failed.folder())).isEmpty();
        assertThat(failed.files()).isZero();
        var next = exports.done(ExportKind.INCREMENT);
        assertThat(warehouse.load(next).table("directory_partners"))
                .anySatisfy((key, row) -> assertThat(row).containsEntry("id", String.valueOf(partner)));
    }

    /** The database ends those that stand still for long, else; the storage may take longer. */
    @Test
    void transactionsThatWaitForTheStorageMayStandStill() {
        var limits = new TreeSet<String>();
        var written = exports.workingWith(new UnreliableStore(
                store,
                key -> limits.add(jdbc.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())));
        exports.begunBy(written, exports.queued(ExportKind.INCREMENT));
        assertThat(limits).containsExactly("0");
    }

    @Test
    void runWhoseManifestsCouldNotBeWrittenIsDoneWithoutReadingAgain() {
        var partner = directory.partner();
        var withoutManifests = exports.workingWith(new UnreliableStore(store, key -> {
            if (key.text().endsWith("manifest.json")) {
                throw new StorageUnavailable("The storage is full.", null);
            }
        }));
        var id = exports.queued(ExportKind.INCREMENT);
        exports.begunBy(withoutManifests, id);
        assertThat(exports.find(id).state()).isEqualTo(ExportState.FINISHING);
        var unseen = directory.partner();

        var run = exports.ended(id);
        assertThat(run.state()).isEqualTo(ExportState.DONE);
        assertThat(store.exists(run.manifest())).isTrue();
        assertThat(warehouse.rows(run, "directory_partners"))
                .extracting(row -> row.get("id"))
                .contains(String.valueOf(partner));
        warehouse.load(run).load(exports.done(ExportKind.INCREMENT));
        assertThat(warehouse.table("directory_partners").values())
                .extracting(row -> row.get("id"))
                .contains(String.valueOf(partner), String.valueOf(unseen));
    }

    @Test
    void runThatWasKilledFailsAndAFrozenWorkerThatWakesUpLeavesNoManifest() throws Exception {
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var freezing = exports.workingWith(new UnreliableStore(store, key -> {
            if (key.text().contains("/configuration_sources/")) {
                reached.countDown();
                await(goOn);
            }
        }));
        var partner = directory.partner();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var id = exports.queued(ExportKind.INCREMENT);
            var frozen = threads.submit(() -> exports.begunBy(freezing, id));
            await(reached);
            killWorker();
            var run = exports.ended(id);
            goOn.countDown();
            assertThat(frozen).failsWithin(60, TimeUnit.SECONDS);

            assertThat(exports.find(id).state()).isEqualTo(ExportState.FAILED);
            assertThat(run.failure()).startsWith("The portal stopped while it ran.");
            assertThat(store.exists(run.manifest())).isFalse();
        }
        warehouse.load(exports.done(ExportKind.INCREMENT));
        assertThat(warehouse.table("directory_partners").values())
                .extracting(row -> row.get("id"))
                .contains(String.valueOf(partner));
    }

    @Test
    void whatIsAheadOfTheDatabaseIsReplaced() {
        var before = exports.done(ExportKind.INCREMENT);
        var superuser = JdbcClient.create(postgres.asSuperuser());
        superuser
                .sql(
                        "update export_run_data_sets set up_to = up_to + 1000000 where run_id = :run and data_set = 'directory_partners'")
                .param("run", before.id())
                .update();

        var next = exports.done(ExportKind.INCREMENT);
        assertThat(wholeSets(next)).containsExactly("directory_partners");
    }

    private List<@Nullable String> wholeSets(ExportRun run) {
        return jdbc.sql("select data_set from export_run_data_sets where run_id = :run and since = 0 and up_to > 0")
                .param("run", run.id())
                .query(String.class)
                .list();
    }

    /** As its end would: the lock goes with the connection. */
    private void killWorker() {
        var ended = JdbcClient.create(postgres.asSuperuser())
                .sql("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and (classid::bigint << 32 | objid::bigint) = :lock and granted
                """)
                .param("lock", WorkOnExports.LOCK)
                .query(Boolean.class)
                .list();
        assertThat(ended).containsExactly(true);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
