package partnerportal.backfill.eligible;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.errorprone.annotations.FormatMethod;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import partnerportal.backfill.LongStatementsForTests;
import partnerportal.backfill.file.EligibilityFile;
import partnerportal.local.LocalPostgres;
import tools.jackson.databind.json.JsonMapper;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What {@code bench/load} runs: a generated file loaded by psql and by the portal, by turns, on one PostgreSQL. */
final class LoadBench {

    private final LocalPostgres postgres;
    private final JdbcClient jdbc;
    private final EligibleLists lists;
    private final ListsForTests forTests;
    private final Path file;
    private final EligibilityIndexes inMemory;
    private final EligibilityIndexes inDatabase;

    private LoadBench(LocalPostgres postgres, Path file) {
        this.postgres = postgres;
        this.file = file;
        var application = postgres.asApplication();
        var connections = LongStatementsForTests.on(postgres);
        this.jdbc = JdbcClient.create(application);
        this.lists = new EligibleLists(connections, jdbc, settings(80), JsonMapper.shared());
        var keys = new EligibleKeys(connections, lists);
        this.inMemory = new EligibilityIndexes(lists, keys, new IndexBudget(settings(80)));
        this.inDatabase = new EligibilityIndexes(lists, keys, new IndexBudget(settings(0)));
        this.forTests = new ListsForTests(lists, new JdbcTransactionManager(application));
    }

    /** @param arguments a folder for file and database, how many rows, how many rounds */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Files.createDirectories(folder);
        try (var postgres = LocalPostgres.kept(folder.resolve("postgres"))) {
            migrate(postgres);
            var bench = new LoadBench(postgres, ListFile.write(folder.resolve("list.csv"), rows));
            say(
                    "%d rows, %d MB, heap of %d MB",
                    rows, Files.size(bench.file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 1; round <= rounds; round++) {
                bench.round(round);
            }
        }
        System.exit(0);
    }

    private static EligibilityProperties settings(int indexMemory) {
        return new EligibilityProperties(20, 16_000_000, 100_000, indexMemory);
    }

    private void round(int round) throws Exception {
        long run = ListsForTests.run(jdbc);
        double psql = seconds(this::byPsql);
        resetPeak();
        double survey = seconds(() -> source().survey(ListsForTests.BY_SYNONYMS));
        var loaded = new LoadedList[1];
        double load = seconds(() -> loaded[0] =
                lists.load(run, 1, () -> Files.newInputStream(file), ListsForTests.BY_SYNONYMS, ListsForTests.QUIET));
        forTests.attach(loaded[0]);
        long peak = peak() >> 20;
        var memory = new boolean[1];
        double first = seconds(() -> memory[0] = openAndClose(run, inMemory));
        double keys = memory[0] ? seconds(() -> openAndClose(run, inDatabase)) : first;
        var report = loaded[0].report();
        say(
                "round %d: psql %.2f s; loaded in %.2f s, the first pass %.2f s of it; %d usable, %d duplicates; heap at most %d MB",
                round, psql, load, survey, report.usable(), report.duplicates(), peak);
        if (memory[0]) {
            row("ready with an index in memory", load + first, psql, 5);
        } else {
            say("  %-34s the heap is too small for it", "ready with an index in memory");
        }
        row("ready with keys in the database", load + keys, psql, 10);
        lists.drop(run);
    }

    private EligibilityFile source() {
        return new EligibilityFile(() -> Files.newInputStream(file));
    }

    private static boolean openAndClose(long run, EligibilityIndexes indexes) {
        try (var index = indexes.open(run, 1)) {
            return index.inMemory();
        }
    }

    private static void row(String what, double portal, double psql, int aim) {
        say("  %-34s %6.2f s   %5.1f times   at most %d", what, portal, portal / psql, aim);
    }

    private void byPsql() throws Exception {
        var process = new ProcessBuilder(
                        "psql",
                        "-qX",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(postgres.port()),
                        "-U",
                        LocalPostgres.OWNER,
                        LocalPostgres.DATABASE,
                        "-c",
                        "drop table if exists bench_list",
                        "-c",
                        "create table bench_list (" + ListFile.HEADER.replace(",", " text, ") + " text)",
                        "-c",
                        "\\copy bench_list from '" + file.toAbsolutePath() + "' with (format csv, header)",
                        "-c",
                        "create index on bench_list (member_id)")
                .inheritIO();
        process.environment().put("PGPASSWORD", LocalPostgres.PASSWORD);
        process.environment().put("PGOPTIONS", "-c client_min_messages=error");
        var psql = process.start();
        if (!psql.waitFor(10, TimeUnit.MINUTES) || psql.exitValue() != 0) {
            throw new IllegalStateException("psql did not load the file");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void migrate(LocalPostgres postgres) throws Exception {
        try (var connection = postgres.asOwner().getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(
                    "db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), database)) {
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.setChangeLogParameter("application_role", LocalPostgres.APPLICATION);
                liquibase.update(new Contexts());
            }
        }
    }

    @FormatMethod
    private static void say(String form, Object... figures) {
        System.out.println(String.format(Locale.US, form, figures));
    }
}
