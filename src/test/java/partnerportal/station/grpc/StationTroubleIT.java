package partnerportal.station.grpc;

import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import partnerportal.local.FaultRelay;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestSource;
import partnerportal.station.StationRefused;
import partnerportal.station.StationUnavailable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Station slow, failing, silent, down and back again. */
class StationTroubleIT extends StationTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "ABORTED"})
    void passingTroubleIsAskedAgainUntilItHasPassed(Status.Code code) {
        station.fails(2, code.toStatus());
        assertThat(source.list(everything(10)).careRequests()).hasSize(10);
        assertThat(waiting.pauses()).hasSize(2);
        assertThat(calls(Outcome.UNAVAILABLE)).isEqualTo(2);
        assertThat(calls(Outcome.OK)).isOne();
        assertThat(meters.get(StationMetrics.RETRIES)
                        .tag("method", "list")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void givesUpAfterTheAttemptsItHas() {
        station.fails(ATTEMPTS, Status.UNAVAILABLE);
        assertThatThrownBy(() -> source.list(everything(10)))
                .isInstanceOf(StationUnavailable.class)
                .hasMessage("Station cannot be reached.");
        assertThat(station.asked()).hasSize(ATTEMPTS);
        assertThat(source.list(everything(10)).careRequests()).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"INTERNAL", "UNKNOWN", "DATA_LOSS", "CANCELLED"})
    void failureInsideStationMayPassButNotAtOnce(Status.Code code) {
        station.fails(1, code.toStatus());
        assertThatThrownBy(() -> source.list(everything(10)))
                .isInstanceOf(StationUnavailable.class)
                .hasMessageContaining(code.name());
        assertThat(station.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, STATION_TOKEN",
        "PERMISSION_DENIED, too few rights",
        "INVALID_ARGUMENT, refused what it was asked for",
        "UNIMPLEMENTED, STATION_ADDRESS"
    })
    void whatWillBeNoBetterIsNotAskedAgain(Status.Code code, String said) {
        station.fails(1, code.toStatus());
        assertThatThrownBy(() -> source.list(everything(10)))
                .isInstanceOf(StationRefused.class)
                .hasMessageContaining(said);
        assertThat(station.asked()).hasSize(1);
        assertThat(circuit("closed")).isOne();
    }

    @Test
    void wrongCredentialIsRefused() {
        var stranger = source(station.address(), "somebody-else", DEADLINE);
        assertThatThrownBy(() -> stranger.list(everything(10))).isInstanceOf(StationRefused.class);
        assertThatThrownBy(() -> stranger.find(1)).isInstanceOf(StationRefused.class);
    }

    @Test
    void lateAnswerIsNotWaitedFor() {
        station.fallsSilent();
        var hurried = source(SHORT);
        var begun = System.nanoTime();
        assertThatThrownBy(() -> hurried.list(everything(10)))
                .isInstanceOf(StationUnavailable.class)
                .hasMessage("Station did not answer in time.");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SHORT.multipliedBy(ATTEMPTS), PATIENCE);
    }

    @Test
    void allAttemptsTogetherEndWhenThePatienceDoes() {
        station.fallsSilent();
        var settings = new StationProperties(
                station.address(), true, null, station.credential(), DEADLINE, 10, Duration.ofMillis(700));
        var begun = System.nanoTime();
        assertThatThrownBy(() -> source(settings).list(everything(10))).isInstanceOf(StationUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE);
    }

    @Test
    void stationThatWasDownIsReachedAsSoonAsItIsBack() {
        for (int call = 0; call < StationCircuit.WINDOW; call++) {
            assertThat(source.find(1)).isEmpty();
        }
        station.goesDown();
        assertUnavailable(source);
        station.comesUp();
        assertThat(source.list(everything(10)).careRequests()).hasSize(10);
    }

    @Test
    void circuitOpensAndLetsOneTryAfterARest() {
        station.goesDown();
        assertUnavailable(source);
        assertUnavailable(source);
        assertThat(circuit("open")).isOne();
        assertThat(circuit("closed")).isZero();

        station.comesUp();
        int before = station.asked().size();
        assertThatThrownBy(() -> source.list(everything(10)))
                .isInstanceOf(StationUnavailable.class)
                .hasMessageContaining("left alone");
        assertThat(station.asked()).hasSize(before);

        assertThat(askedUntilItAnswers(source)).isEqualTo(station.world().careRequest(0));
        assertThat(circuit("closed")).isOne();
    }

    @Test
    void circuitStaysOpenWhenTheTryFails() {
        station.fails(100, Status.UNAVAILABLE);
        assertUnavailable(source);
        assertUnavailable(source);
        waiting.skip(StationCircuit.REST);
        int before = station.asked().size();
        assertUnavailable(source);
        assertThat(station.asked()).hasSize(before + 1);
        assertThat(circuit("open")).isOne();
    }

    @Test
    void refusalsDoNotOpenTheCircuit() {
        station.fails(20, Status.INVALID_ARGUMENT);
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> source.list(everything(10))).isInstanceOf(StationRefused.class);
        }
        assertThat(source.list(everything(10)).careRequests()).hasSize(10);
    }

    /** A machine in between froze, answered nothing, and is started anew. */
    @Test
    void connectionThatBrokeIsReplaced() {
        try (var relay = new FaultRelay(station.port())) {
            var through = source("127.0.0.1:" + relay.port(), station.credential(), SHORT);
            assertThat(through.find(1)).isEmpty();
            relay.set(FaultRelay.Mode.BLACK_HOLE);
            assertUnavailable(through);
            relay.set(FaultRelay.Mode.REFUSE);
            relay.set(FaultRelay.Mode.PASS);
            assertThat(askedUntilItAnswers(through)).isEqualTo(station.world().careRequest(0));
        }
    }

    @Test
    void interruptionEndsTheCallAndIsNotForgotten() throws Exception {
        station.fallsSilent();
        var told = new CompletableFuture<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                source.list(everything(10));
            } catch (RuntimeException stopped) {
                told.complete(Thread.currentThread().isInterrupted() ? stopped : new AssertionError("forgotten"));
            }
        });
        untilAsked();
        thread.interrupt();
        assertThat(told.get(2, TimeUnit.SECONDS))
                .isInstanceOf(StationUnavailable.class)
                .hasMessage("Asking Station was stopped.");
        station.recover();
        assertThat(source.list(everything(10)).careRequests()).hasSize(10);
    }

    /** Whether the break is noticed by the next call or before it is chance. */
    private CareRequest askedUntilItAnswers(CareRequestSource asked) {
        for (int call = 1; ; call++) {
            try {
                return asked.list(everything(1)).careRequests().getFirst();
            } catch (StationUnavailable notYet) {
                assertThat(call).isLessThan(20);
                waiting.skip(StationCircuit.REST);
            }
        }
    }

    private void untilAsked() {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (station.asked().isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void assertUnavailable(CareRequestSource asked) {
        assertThatThrownBy(() -> asked.list(everything(10))).isInstanceOf(StationUnavailable.class);
    }
}
