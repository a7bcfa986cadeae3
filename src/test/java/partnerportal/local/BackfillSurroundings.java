package partnerportal.local;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.World;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What backfills need around processes that do not last: a PostgreSQL that keeps what it says it keeps and can be ended like a
 * machine without power, a Station with a world of its own, and a delivered file that fits it.
 */
final class BackfillSurroundings implements AutoCloseable {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 29);
    private static final String KEY = "delivered.csv";

    private final LocalServices services = LocalServices.shared();
    private final Path folder;
    private final LocalStation station;
    private final FaultRelay relay;
    private final List<PortalProcess> processes = new ArrayList<>();
    private LocalPostgres postgres;
    private SingleConnectionDataSource connection;

    /** @param folder empty */
    BackfillSurroundings(Path folder, int careRequests, int rows) {
        this.folder = folder;
        // A day more at each end, whose requests are read and left aside.
        var world = World.of(41, careRequests, FIRST_DAY.minusDays(1), LAST_DAY.plusDays(1));
        this.station = new LocalStation(world);
        this.postgres = LocalPostgres.kept(data());
        this.connection = connect(postgres);
        this.relay = new FaultRelay(postgres.port());
        EligibilityWorld.of(world, 42, rows, 0.6).write(made(exchange()).resolve(KEY));
        made(folder.resolve("logs"));
    }

    LocalStation station() {
        return station;
    }

    /** Where the portal keeps files; there when a backfill was begun. */
    Path storage() {
        return folder.resolve("storage");
    }

    /** On a connection of its own, so that looking often costs little. */
    JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    /**
     * Begins to start one more process.
     *
     * @param threads that match
     */
    PortalProcess start(int threads, int pageSize) {
        var settings = new HashMap<String, Object>(postgres.settings());
        settings.put(
                "spring.datasource.url", postgres.url().replace(":" + postgres.port() + "/", ":" + relay.port() + "/"));
        settings.putAll(station.settings());
        settings.put("portal.storage.folder", storage().toString());
        settings.put("portal.exchange.folder", exchange().toString());
        settings.put("portal.backfill.page-size", pageSize);
        settings.put("portal.backfill.retry-after", "1s");
        // One is left to everything else.
        var process = PortalProcess.start(
                services, settings, folder.resolve("logs"), List.of("-XX:ActiveProcessorCount=" + (threads + 1)));
        processes.add(process);
        return process;
    }

    /** Some that serve, started as far as they do not run. */
    List<PortalProcess> serving(int count) {
        var alive = new ArrayList<>(
                processes.stream().filter(PortalProcess::isAlive).limit(count).toList());
        while (alive.size() < count) {
            alive.add(start(3, 100));
        }
        alive.forEach(PortalProcess::serving);
        return alive;
    }

    /** As {@code kill -9} of the whole server, and everything that it had not written to the disk is lost. */
    void killPostgres() {
        try {
            var id = Files.readAllLines(data().resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            var server = ProcessHandle.of(Long.parseLong(id)).orElseThrow();
            assertThat(server.destroyForcibly()).isTrue();
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        connection.destroy();
        postgres.close();
    }

    void startPostgres() {
        postgres = LocalPostgres.kept(data());
        connection = connect(postgres);
        relay.leadTo(postgres.port());
    }

    /** The delivered file for a partner of its own, all days. */
    long begin(PortalProcess portal) {
        var body = Map.of(
                "partner_id", new DirectoryRowsForTests(jdbc()).partner(),
                "first_day", FIRST_DAY.toString(),
                "last_day", LAST_DAY.toString(),
                "object_key", KEY);
        var answer = dana(portal).post("/api/v1/backfills", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    /** Does what waits for a person, if anything does: has it matched, and commits what would be changed. */
    void actAsPerson(PortalProcess portal, long id, String state) {
        var path = "/api/v1/backfills/" + id;
        switch (state) {
            case "READY" -> isTaken(dana(portal).post(path + "/matching", null));
            case "REVIEW" -> {
                var plan = dana(portal).get(path + "/plan");
                if (isTaken(plan)) {
                    var hash = plan.json().get("plan_hash").asString();
                    isTaken(dana(portal).post(path + "/commit", Map.of("plan_hash", hash)));
                }
            }
            default -> {}
        }
    }

    /** A super admin who uses the process. */
    PortalHttp dana(PortalProcess portal) {
        return new PortalHttp(portal.address()).as(services.identity().tokens().of(DemoUser.DANA_OKAFOR));
    }

    /** Whether somebody who does nothing else right now keeps others from writing to it. */
    boolean isLocked(long id) {
        return jdbc().sql("""
                select not exists (select from backfills where id = :id for update skip locked)
                  and exists (select from pg_stat_activity where state = 'idle in transaction')
                """).param("id", id).query(Boolean.class).single();
    }

    /** How many jobs there are that work on it, or will. */
    int jobsOf(long id) {
        return jdbc().sql(
                        "select count(*) from scheduled_tasks where task_name = 'backfill-work' and task_instance like :own")
                .param("own", id + "-%")
                .query(Integer.class)
                .single();
    }

    /** Of loaders that did not come to their end. */
    List<@Nullable String> tablesLeftBehind(long id) {
        return jdbc().sql("select name from eligible_list_tables(?) where not attached")
                .param(id)
                .query(String.class)
                .list();
    }

    BackfillTraces traces(long id) {
        return BackfillTraces.of(jdbc(), id);
    }

    @Override
    public void close() {
        processes.forEach(PortalProcess::close);
        connection.destroy();
        relay.close();
        station.close();
        postgres.close();
    }

    private static SingleConnectionDataSource connect(LocalPostgres postgres) {
        return new SingleConnectionDataSource(postgres.url(), "postgres", LocalPostgres.PASSWORD, true);
    }

    /** False when it is to be tried again, as people are told while the database is away. */
    private static boolean isTaken(PortalAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 503);
        return answer.status() == 200;
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private Path exchange() {
        return folder.resolve("exchange");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
