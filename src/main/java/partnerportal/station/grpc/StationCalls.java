package partnerportal.station.grpc;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerportal.shared.RequestId;
import partnerportal.station.StationRefused;
import partnerportal.station.StationUnavailable;
import partnerportal.station.grpc.v1.StationCareRequestsServiceGrpc;
import partnerportal.station.grpc.v1.StationCareRequestsServiceGrpc.StationCareRequestsServiceBlockingStub;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Gets answers from Station: as often and as long as the settings allow, and not at all while the circuit is open. */
final class StationCalls {

    private static final Logger LOG = LoggerFactory.getLogger(StationCalls.class);
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of(RequestId.HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private final StationProperties settings;
    private final ManagedChannel connection;
    private final StationCareRequestsServiceBlockingStub stub;
    private final CircuitBreaker circuit;
    private final StationMetrics metrics;
    private final Backoff backoff;
    private final Waiting waiting;

    /** @param channel the connection, with the credential */
    StationCalls(
            StationProperties settings,
            ManagedChannel connection,
            Channel channel,
            CircuitBreaker circuit,
            StationMetrics metrics,
            Backoff backoff,
            Waiting waiting) {
        this.settings = settings;
        this.connection = connection;
        this.stub = StationCareRequestsServiceGrpc.newBlockingStub(channel);
        this.circuit = circuit;
        this.metrics = metrics;
        this.backoff = backoff;
        this.waiting = waiting;
    }

    /** One errand: what is asked, under which id, and until when. */
    private record Errand<A>(
            StationMethod method,
            String requestId,
            long end,
            Function<StationCareRequestsServiceBlockingStub, A> ask) {}

    /** An attempt came to nothing. */
    private static final class Failed extends RuntimeException {

        private final transient StationFailure failure;

        private Failed(StationFailure failure) {
            super(failure.told().getMessage(), failure.told());
            this.failure = failure;
        }
    }

    /**
     * @param ask calls the stub and reads its answer; a {@link StationRefused} from it is not repeated
     * @throws StationUnavailable no attempt was answered in time
     */
    <A> A call(StationMethod method, Function<StationCareRequestsServiceBlockingStub, A> ask) {
        var requestId = Objects.requireNonNullElseGet(RequestId.current(), RequestId::next);
        var errand = new Errand<>(
                method, requestId, waiting.nanoTime() + settings.patience().toNanos(), ask);
        try {
            return attempts(errand);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private <A> A attempts(Errand<A> errand) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(errand);
            } catch (Failed failed) {
                var wait = backoff.after(attempt);
                if (!failed.failure.repeatable()
                        || attempt == settings.attempts()
                        || circuit.getState() == State.OPEN
                        || left(errand).compareTo(wait) <= 0) {
                    throw failed.failure.told();
                }
                waiting.pause(wait);
                metrics.repeats(errand.method());
            }
        }
    }

    private <A> A attempt(Errand<A> errand) throws InterruptedException {
        if (!circuit.tryAcquirePermission()) {
            throw new StationUnavailable("Station failed several times in a row and is left alone for some seconds.");
        }
        boolean judged = false;
        long begun = waiting.nanoTime();
        try {
            StationChannel.wake(connection);
            var answer = errand.ask().apply(stub(errand));
            judged = answered(errand, Outcome.OK, begun);
            return answer;
        } catch (StationRefused broken) {
            judged = answered(errand, Outcome.REFUSED, begun);
            log(errand, "OK, but refused: " + broken.getMessage(), begun);
            throw broken;
        } catch (StatusRuntimeException status) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped();
            }
            var failure = StationFailure.of(status);
            judged = failure.outcome() == Outcome.REFUSED
                    ? answered(errand, Outcome.REFUSED, begun)
                    : unanswered(errand, begun, failure);
            log(errand, failure.code().name(), begun);
            throw new Failed(failure);
        } finally {
            if (!judged) {
                circuit.releasePermission();
            }
        }
    }

    private boolean answered(Errand<?> errand, Outcome outcome, long begun) {
        var time = since(begun);
        circuit.onSuccess(time.toNanos(), TimeUnit.NANOSECONDS);
        metrics.called(errand.method(), outcome, time);
        return true;
    }

    private boolean unanswered(Errand<?> errand, long begun, StationFailure failure) {
        var time = since(begun);
        circuit.onError(time.toNanos(), TimeUnit.NANOSECONDS, failure.told());
        metrics.called(errand.method(), Outcome.UNAVAILABLE, time);
        return true;
    }

    private StationCareRequestsServiceBlockingStub stub(Errand<?> errand) {
        var headers = new Metadata();
        headers.put(REQUEST_ID, errand.requestId());
        long nanos = Math.min(settings.deadline().toNanos(), left(errand).toNanos());
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(nanos, TimeUnit.NANOSECONDS);
    }

    /** Nothing that Station said stands in it. */
    private void log(Errand<?> errand, String code, long begun) {
        LOG.warn(
                "Station gave no answer to {}: {} after {} ms, request {}",
                errand.method().word(),
                code,
                since(begun).toMillis(),
                errand.requestId());
    }

    private Duration left(Errand<?> errand) {
        return Duration.ofNanos(errand.end() - waiting.nanoTime());
    }

    private Duration since(long begun) {
        return Duration.ofNanos(waiting.nanoTime() - begun);
    }

    private static StationUnavailable stopped() {
        return new StationUnavailable("Asking Station was stopped.");
    }
}
