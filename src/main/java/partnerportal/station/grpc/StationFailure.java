package partnerportal.station.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import partnerportal.station.StationRefused;
import partnerportal.station.StationUnavailable;

import java.io.IOException;
import java.util.Objects;
import javax.net.ssl.SSLException;

/**
 * A call that ended with a status other than OK, in words of ours: Station's own description stays out of everything, because
 * it may hold what it should not.
 *
 * @param repeatable whether asking again at once may help
 */
record StationFailure(Code code, RuntimeException told, boolean repeatable) {

    /** How the library begins to describe an answer that it did not take because of its size. */
    private static final String TOO_LARGE = "gRPC message exceeds maximum size";

    private static final String UNREACHED = "Station cannot be reached.";

    static StationFailure of(StatusRuntimeException failed) {
        var status = failed.getStatus();
        if (isTooLarge(status)) {
            return refused(status, "Station's answer is larger than 16 MiB. Ask for smaller pages.");
        }
        if (has(InvalidProtocolBufferException.class, status.getCause())) {
            return refused(status, "Station's answer cannot be read: it is not written by the contract.");
        }
        if (has(SSLException.class, status.getCause())) {
            return later(
                    status,
                    "There is no encrypted connection to Station. Check its certificate, STATION_TRUSTED_CERTIFICATES"
                            + " and STATION_PLAINTEXT.");
        }
        // The library's word for a connection that closed under the call; what Station itself says has no cause.
        if (status.getCode() == Code.UNKNOWN && has(IOException.class, status.getCause())) {
            return repeatable(status, UNREACHED);
        }
        return switch (status.getCode()) {
            case UNAVAILABLE -> repeatable(status, UNREACHED);
            case DEADLINE_EXCEEDED -> repeatable(status, "Station did not answer in time.");
            case RESOURCE_EXHAUSTED -> repeatable(status, "Station is overloaded.");
            case ABORTED -> repeatable(status, "Station broke the call off.");
            case CANCELLED, UNKNOWN, INTERNAL, DATA_LOSS ->
                later(status, "Station failed while it answered (%s).".formatted(status.getCode()));
            case UNAUTHENTICATED -> refused(status, "Station does not believe the portal. Check STATION_TOKEN.");
            case PERMISSION_DENIED -> refused(status, "Station gives the portal too few rights to read care requests.");
            case UNIMPLEMENTED ->
                refused(status, "What answers at STATION_ADDRESS does not offer Station's care requests.");
            case OK, INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, OUT_OF_RANGE ->
                refused(status, "Station refused what it was asked for (%s).".formatted(status.getCode()));
        };
    }

    Outcome outcome() {
        return told instanceof StationRefused ? Outcome.REFUSED : Outcome.UNAVAILABLE;
    }

    private static StationFailure repeatable(Status status, String message) {
        return new StationFailure(status.getCode(), new StationUnavailable(message), true);
    }

    private static StationFailure later(Status status, String message) {
        return new StationFailure(status.getCode(), new StationUnavailable(message), false);
    }

    private static StationFailure refused(Status status, String message) {
        return new StationFailure(status.getCode(), new StationRefused(message), false);
    }

    private static boolean isTooLarge(Status status) {
        return status.getCode() == Code.RESOURCE_EXHAUSTED
                && Objects.requireNonNullElse(status.getDescription(), "").startsWith(TOO_LARGE);
    }

    private static boolean has(Class<? extends Throwable> type, @Nullable Throwable cause) {
        return cause != null && (type.isInstance(cause) || has(type, cause.getCause()));
    }
}
