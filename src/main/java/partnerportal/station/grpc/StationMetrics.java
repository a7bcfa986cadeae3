package partnerportal.station.grpc;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the alert about Station goes by. Everything is there from the start, so that the first failure is seen as an increase. */
final class StationMetrics {

    static final String CALLS = "portal.station.calls";
    static final String RETRIES = "portal.station.retries";
    static final String CIRCUIT = "portal.station.circuit";

    private static final List<State> STATES = List.of(State.CLOSED, State.OPEN, State.HALF_OPEN);

    private final MeterRegistry meters;

    StationMetrics(MeterRegistry meters, CircuitBreaker circuit) {
        this.meters = meters;
        for (var method : StationMethod.values()) {
            retries(method);
            for (var outcome : Outcome.values()) {
                calls(method, outcome);
            }
        }
        for (var state : STATES) {
            Gauge.builder(CIRCUIT, circuit, breaker -> breaker.getState() == state ? 1 : 0)
                    .description("1 for the state the circuit breaker before Station is in")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(meters);
        }
    }

    void called(StationMethod method, Outcome outcome, Duration time) {
        calls(method, outcome).record(time);
    }

    void repeats(StationMethod method) {
        retries(method).increment();
    }

    private Timer calls(StationMethod method, Outcome outcome) {
        return Timer.builder(CALLS)
                .description("Attempts to get an answer from Station")
                .tag("method", method.word())
                .tag("outcome", outcome.word())
                .serviceLevelObjectives(
                        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(meters);
    }

    private Counter retries(StationMethod method) {
        return Counter.builder(RETRIES)
                .description("Attempts after the first one for the same answer")
                .tag("method", method.word())
                .register(meters);
    }
}
