package partnerportal.backfill.eligible;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
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
import java.util.concurrent.atomic.AtomicInteger;

/** What {@code bench/load} runs: a generated file loaded by psql and by the portal, by turns, on one PostgreSQL. */
final class LoadBench {

    private final LocalPostgres postgres;
    private final EligibleLists lists;
    private final ListsForTests forTests;
    private final Path file;
    private final int rows;
    private long run;

    private LoadBench(LocalPostgres postgres, Path file, int rows) {
        this.postgres = postgres;
        this.file = file;
        this.rows = rows;
        var application = postgres.asApplication();
        this.lists = new EligibleLists(
                LongStatementsForTests.on(postgres),
                JdbcClient.create(application),
                new EligibilityProperties(20, 16_000_000, 100_000),
                JsonMapper.shared());
        this.forTests = new ListsForTests(lists, new JdbcTransactionManager(application));
    }

    /** @param arguments a folder for file and database, how many rows, how many rounds */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Files.createDirectories(folder);
        try (var postgres = LocalPostgres.kept(folder.resolve("postgres"))) {
            migrate(postgres);
            var bench = new LoadBench(postgres, ListFile.write(folder.resolve("list.csv"), rows), rows);
            say(
                    "%d rows, %d MB, heap of %d MB",
                    rows, Files.size(bench.file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 1; round <= rounds; round++) {
                bench.round(round);
            }
        }
        System.exit(0);
    }

    private void round(int round) throws Exception {
        double psql = seconds(this::byPsql);
        resetPeak();
        run = round;
        var loaded = new LoadedList[1];
        double survey =
                seconds(() -> new EligibilityFile(() -> Files.newInputStream(file)).survey(ListsForTests.BY_SYNONYMS));
        double load = seconds(() -> loaded[0] =
                lists.load(run, 1, () -> Files.newInputStream(file), ListsForTests.BY_SYNONYMS, ListsForTests.QUIET));
        forTests.attach(loaded[0]);
        var read = new AtomicInteger();
        double out = seconds(() -> lists.forEach(run, person -> read.incrementAndGet()));
        say(
                "round %d: psql %.2f s | loaded %.2f s (%.1f times), of it first pass %.2f s | read out %.2f s | %d usable, %d duplicates | peak of heap %d MB",
                round,
                psql,
                load,
                load / psql,
                survey,
                out,
                loaded[0].report().usable(),
                loaded[0].report().duplicates(),
                peak() >> 20);
        if (read.get() != loaded[0].report().usable()) {
            throw new IllegalStateException("Not all rows came back: " + read);
        }
        lists.drop(run);
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
                liquibase.setChangeLogParameter("application_role", LocalPostgres.APPLICATION);
                liquibase.update(new Contexts());
            }
        }
    }

    private static void say(String form, Object... figures) {
        System.out.println(String.format(Locale.US, form, figures));
    }
}
