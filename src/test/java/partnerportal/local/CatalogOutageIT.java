package partnerportal.local;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerportal.local.FaultRelay.Mode;
import partnerportal.local.identity.DemoMachine;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas go on answering machines while PostgreSQL is away, start without it, and are right again by themselves. */
class CatalogOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OLD_SECONDS = 8;
    private static final long MARKET = 990_001;
    private static final String CONFIGURATIONS = "/api/v1/partner-configurations";

    private final LocalServices services = LocalServices.shared();
    private final String token = services.identity().tokens().of(DemoMachine.EXPRESS_BACKEND);
    private final List<SeparatePortal> replicas = new ArrayList<>();

    private FaultRelay relay;

    /** A test's own, to be killed. */
    private @Nullable LocalPostgres postgres;

    @BeforeEach
    void start() {
        relay = new FaultRelay(services.postgres().port());
    }

    @AfterEach
    void stop() {
        replicas.forEach(SeparatePortal::close);
        relay.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void noReadFailsWhileTheDatabaseIsKilledAndStartedAgainAndAWriteReachesTheOtherReplica(@TempDir Path disk)
            throws Exception {
        var data = disk.resolve("postgres");
        postgres = LocalPostgres.kept(data);
        relay.leadTo(postgres.port());
        var first = replica(Map.of());
        var second = replica(Map.of());
        var made = create(first.address());
        await(() -> api(second.address()).get(path(made)).status() == 200);
        try (var ofFirst = reads(first, made);
                var ofSecond = reads(second, made)) {
            kill(data);
            await(() -> age(first.address(), made) >= OLD_SECONDS && age(second.address(), made) >= OLD_SECONDS);
            assertThat(health(first)).contains("\"degraded\":true");
            assertThat(ready(first)).isEqualTo(200);
            var refused = api(first.address()).put(path(made), Map.of("name", "Never"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isPresent();

            postgres.close();
            postgres = LocalPostgres.kept(data);
            relay.leadTo(postgres.port());
            await(() -> age(first.address(), made) <= 2 && age(second.address(), made) <= 2);
            assertThat(health(first)).contains("\"degraded\":false");
            ofFirst.allWentWell();
            ofSecond.allWentWell();
        }

        var renamed = "Renamed " + System.nanoTime();
        await(() ->
                api(first.address()).put(path(made), Map.of("name", renamed)).status() == 200);
        var written = Instant.now();
        await(() -> renamed.equals(read(second.address(), made).get("name").asString()));
        assertThat(Duration.between(written, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aReplicaStartsFromItsCopyWhileTheDatabaseIsAwayAndCatchesUp() {
        var folder = Map.<String, Object>of("portal.catalog.folder", "target/catalog/" + System.nanoTime());
        var before = replica(folder);
        var made = create(before.address());
        before.close();
        replicas.remove(before);
        relay.set(Mode.REFUSE);

        var during = replica(folder);

        var answer = api(during.address()).get(path(made));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(made);
        assertThat(api(during.address())
                        .put(path(made), Map.of("name", "Never"))
                        .status())
                .isEqualTo(503);
        assertThat(ready(during)).isEqualTo(200);
        assertThat(new Visitors(during.address()).signedOut().get("/login").status())
                .isEqualTo(200);

        var direct = replica(Map.of("spring.datasource.url", services.postgres().url()));
        var renamed = "Renamed " + System.nanoTime();
        assertThat(api(direct.address())
                        .put(path(made), Map.of("name", renamed))
                        .status())
                .isEqualTo(200);
        relay.set(Mode.PASS);
        await(() -> renamed.equals(read(during.address(), made).get("name").asString()));
        await(() -> api(during.address())
                        .put(path(made), Map.of("name", renamed + " again"))
                        .status()
                == 200);
        assertThat(read(during.address(), made).get("name").asString()).isEqualTo(renamed + " again");
    }

    private SeparatePortal replica(Map<String, Object> otherwise) {
        var direct = services.postgres();
        var settings = new HashMap<String, Object>();
        settings.put(
                "spring.datasource.url", direct.url().replace(":" + direct.port() + "/", ":" + relay.port() + "/"));
        settings.putAll(otherwise);
        settings.put("spring.liquibase.url", settings.get("spring.datasource.url"));
        var started = SeparatePortal.start(services, settings);
        replicas.add(started);
        return started;
    }

    private JsonNode create(URI address) {
        var answer = api(address).get(CONFIGURATIONS + "?page_size=1");
        var items = answer.json().get("partner_configurations");
        return items.isEmpty() ? begun(address) : items.get(0);
    }

    private JsonNode begun(URI address) {
        var sync = new PortalHttp(address).as(services.identity().tokens().of(DemoMachine.DIRECTORY_SYNC));
        var body = Map.of("display_name", "Hospital");
        var market = Map.of("name", "Outage", "short_name", "OUT", "time_zone", "America/Denver");
        assertThat(sync.put("/api/v1/markets/" + MARKET, market).status()).isLessThan(300);
        var partner = sync.put("/api/v1/partners/990001", body).json().get("id").asLong();
        var settings = Map.of(
                "express_partner_id",
                "outage-" + System.nanoTime(),
                "name",
                "Outage " + System.nanoTime(),
                "sources",
                List.of(Map.of("partner_id", partner)));
        return api(address).post(CONFIGURATIONS, settings).json();
    }

    private SteadyReads reads(SeparatePortal replica, JsonNode made) {
        var id = made.get("id").asLong();
        var booking = services.identity().tokens().machineWith("service-lines:read");
        var paths = Map.of(
                path(made),
                token,
                CONFIGURATIONS + "?page_size=5",
                token,
                CONFIGURATIONS + "/by-express-partner/"
                        + made.get("express_partner_id").asString(),
                token,
                "/api/v1/service-lines?partner_configuration_id=" + id + "&market_id=" + MARKET,
                booking);
        return new SteadyReads(replica, paths, token);
    }

    /** As when the machine loses its power. */
    private static void kill(Path data) throws Exception {
        var id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        var server = ProcessHandle.of(Long.parseLong(id)).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private JsonNode read(URI address, JsonNode made) {
        return api(address).get(path(made)).json();
    }

    private long age(URI address, JsonNode made) {
        return Long.parseLong(api(address).get(path(made)).header("Age").orElseThrow());
    }

    private static String health(SeparatePortal replica) {
        return management(replica).get("/actuator/health").body();
    }

    private static int ready(SeparatePortal replica) {
        return management(replica).get("/actuator/health/readiness").status();
    }

    private static PortalHttp management(SeparatePortal replica) {
        return new PortalHttp(URI.create("http://localhost:" + replica.managementPort()));
    }

    private static String path(JsonNode configuration) {
        return CONFIGURATIONS + "/"
                + Objects.requireNonNull(configuration.get("id")).asLong();
    }

    private PortalHttp api(URI address) {
        return new PortalHttp(address).as(token);
    }

    private static void await(BooleanSupplier wanted) {
        var until = Instant.now().plus(PATIENCE);
        boolean there = wanted.getAsBoolean();
        while (!there && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
            there = wanted.getAsBoolean();
        }
        assertThat(there).isTrue();
    }
}
