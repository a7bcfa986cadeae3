package partnerportal.local;

import io.grpc.Status.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerportal.local.FaultRelay.Mode;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL goes away under a running portal, in two ways, and comes back. */
class DatabaseOutageIT {

    /** With no connection to be had. */
    private static final Duration WITHOUT_CONNECTION = Duration.ofSeconds(3);

    /** For a statement that was sent already, with time for a busy machine to answer. */
    private static final Duration STATEMENT_SENT = Duration.ofSeconds(7);

    /** More than there are threads. */
    private static final int MANY = 40;

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private static FaultRelay relay;
    private static SeparatePortal portal;
    private static URI address;

    @BeforeAll
    static void start() {
        var postgres = LocalServices.shared().postgres();
        relay = new FaultRelay(postgres.port());
        var behindTheRelay = postgres.url().replace(":" + postgres.port() + "/", ":" + relay.port() + "/");
        portal = SeparatePortal.start(LocalServices.shared(), Map.of("spring.datasource.url", behindTheRelay));
        address = portal.address();
    }

    @AfterAll
    static void stop() {
        portal.close();
        relay.close();
    }

    @AfterEach
    void letPass() {
        relay.set(Mode.PASS);
        await(() -> api().get("/api/v1/markets").status(), 200);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "BLACK_HOLE"})
    void isAnsweredInTimeAndOverByItself(Mode fault) {
        var dana = new Visitors(address).signedIn(DemoUser.DANA_OKAFOR);
        assertThat(dana.get("/configurations/new").status()).isEqualTo(200);
        relay.set(fault);

        unavailable(() -> dana.get("/configurations/new"), STATEMENT_SENT);
        unavailable(() -> api().get("/api/v1/markets"), STATEMENT_SENT);
        var page = unavailable(() -> dana.get("/configurations/new"), STATEMENT_SENT);
        assertThat(page.page().text()).contains("not available right now");
        var json = unavailable(() -> api().get("/api/v1/markets"), STATEMENT_SENT);
        assertThat(json.json().get("type").asString()).isEqualTo("/problems/unavailable");

        relay.set(Mode.PASS);
        await(() -> dana.get("/configurations/new").status(), 200);
    }

    @Test
    void doesNotWaitWhenNoConnectionCanBeHad() {
        var dana = new Visitors(address).signedIn(DemoUser.DANA_OKAFOR);
        relay.set(Mode.REFUSE);
        unavailable(() -> dana.get("/configurations/new"), STATEMENT_SENT);
        unavailable(() -> dana.get("/configurations/new"), WITHOUT_CONNECTION);
        unavailable(() -> api().get("/api/v1/markets"), WITHOUT_CONNECTION);
    }

    @Test
    void leavesReadsOverGrpcInPlaceAndAnswersWritesWithWhenToTryAgain() {
        var tokens = LocalServices.shared().identity().tokens();
        try (var connection = new PortalGrpc(portal.grpcPort())) {
            var grpc = connection.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
            assertThat(grpc.call("ListPartnerConfigurations", Map.of()).code()).isEqualTo(Code.OK);
            relay.set(Mode.REFUSE);
            var refused = grpc.call("DeactivatePartnerConfiguration", Map.of("partner_configuration_id", 1));
            assertThat(refused.code()).as(refused.toString()).isEqualTo(Code.UNAVAILABLE);
            assertThat(refused.reason()).isEqualTo("unavailable");
            assertThat(refused.retry().orElseThrow().getRetryDelay().getSeconds())
                    .isPositive();
            assertThat(grpc.call("ListPartnerConfigurations", Map.of()).code()).isEqualTo(Code.OK);
        }
    }

    @Test
    void leavesReadsOverGrpcInPlaceBesideManyThatWaitForTheDatabase() {
        var tokens = LocalServices.shared().identity().tokens();
        var old = tokens.draft(DemoMachine.EXPRESS_BACKEND).expired().signed();
        var slowest = Duration.ZERO;
        try (var connection = new PortalGrpc(portal.grpcPort());
                var others = Executors.newScheduledThreadPool(2 * MANY)) {
            var grpc = connection.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
            assertThat(grpc.call("ListPartnerConfigurations", Map.of()).code()).isEqualTo(Code.OK);
            relay.set(Mode.BLACK_HOLE);
            for (int one = 0; one < MANY; one++) {
                var refused = connection.as(old);
                others.scheduleWithFixedDelay(
                        () -> refused.call("ListPartnerConfigurations", Map.of()), 0, 200, TimeUnit.MILLISECONDS);
                others.scheduleWithFixedDelay(
                        () -> grpc.call("DeactivatePartnerConfiguration", Map.of("partner_configuration_id", 1)),
                        0,
                        200,
                        TimeUnit.MILLISECONDS);
            }
            var until = Instant.now().plus(WITHOUT_CONNECTION);
            while (Instant.now().isBefore(until)) {
                var asked = Instant.now();
                assertThat(grpc.call("ListPartnerConfigurations", Map.of()).code())
                        .isEqualTo(Code.OK);
                var took = Duration.between(asked, Instant.now());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            others.shutdownNow();
        }
        assertThat(slowest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesTheSignInPageAndTheProblemPagesInPlace() {
        relay.set(Mode.REFUSE);
        var stranger = new Visitors(address).signedOut();
        assertThat(stranger.get("/login").status()).isEqualTo(200);
        assertThat(stranger.get("/problems/unavailable").status()).isEqualTo(200);
    }

    private static PortalAnswer unavailable(Supplier<PortalAnswer> request, Duration atMost) {
        var asked = Instant.now();
        var answer = request.get();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(atMost);
        return answer;
    }

    private static PortalHttp api() {
        var tokens = LocalServices.shared().identity().tokens();
        return new PortalHttp(address).as(tokens.of(DemoMachine.EXPRESS_BACKEND));
    }

    /** Asks again and again until the answer is right or patience ends. */
    private static void await(Supplier<Integer> asking, int wanted) {
        var until = Instant.now().plus(RECOVERY);
        int last = asking.get();
        while (last != wanted && Instant.now().isBefore(until)) {
            last = asking.get();
        }
        assertThat(last).isEqualTo(wanted);
    }
}
