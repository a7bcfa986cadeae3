package partnerportal.station.grpc;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;

/** When Station is left alone: half of the last ten attempts failed, and then until a single one after the rest succeeds. */
final class StationCircuit {

    static final Duration REST = Duration.ofSeconds(10);

    /** How many attempts are looked at, and how many it takes to judge. */
    static final int WINDOW = 10;

    static final int FEWEST = 5;

    private static final float HALF = 50;

    private static final Logger LOG = LoggerFactory.getLogger(StationCircuit.class);

    private StationCircuit() {}

    static CircuitBreaker closed(Clock clock) {
        var circuit = CircuitBreaker.of(
                "station",
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, FEWEST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .build());
        circuit.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "Station's circuit breaker is {} now",
                        event.getStateTransition().getToState()));
        return circuit;
    }
}
