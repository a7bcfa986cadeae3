package partnerportal.shell.problem;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import org.springframework.http.HttpHeaders;
import partnerportal.shared.FieldChange;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.RequestId;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** A problem as gRPC tells it: a canonical code, and details that say the rest. */
record CallStatus(Status status, Metadata trailers) {

    private static final String DOMAIN = "partner-portal";

    /** Callers take 8 KB of trailers, in which the details stand in base64. */
    private static final int MOST_BYTES_OF_FIELDS = 4_000;

    static CallStatus of(Problem problem) {
        var whole = com.google.rpc.Status.newBuilder()
                .setCode(code(problem).value())
                .setMessage(problem.detail());
        details(problem).forEach(detail -> whole.addDetails(Any.pack(detail)));
        var thrown = StatusProto.toStatusRuntimeException(whole.build());
        return new CallStatus(thrown.getStatus(), Objects.requireNonNull(thrown.getTrailers()));
    }

    static Status.Code code(Problem problem) {
        return switch (problem.slug()) {
            case "name-taken", "express-partner-id-taken" -> Status.Code.ALREADY_EXISTS;
            case "last-source", "express-partner-id-fixed" -> Status.Code.FAILED_PRECONDITION;
            case "conflict", "stale-if-match", "edited-meanwhile", "plan-stale" -> Status.Code.ABORTED;
            // Not one that clients repeat by themselves.
            case OutcomeUnknown.SLUG -> Status.Code.UNKNOWN;
            default ->
                switch (problem.status()) {
                    case UNAUTHORIZED -> Status.Code.UNAUTHENTICATED;
                    case FORBIDDEN -> Status.Code.PERMISSION_DENIED;
                    case NOT_FOUND -> Status.Code.NOT_FOUND;
                    case CONFLICT -> Status.Code.FAILED_PRECONDITION;
                    case CONTENT_TOO_LARGE, TOO_MANY_REQUESTS -> Status.Code.RESOURCE_EXHAUSTED;
                    case SERVICE_UNAVAILABLE -> Status.Code.UNAVAILABLE;
                    default ->
                        problem.status().is5xxServerError() ? Status.Code.INTERNAL : Status.Code.INVALID_ARGUMENT;
                };
        };
    }

    private static List<Message> details(Problem problem) {
        var details = new ArrayList<Message>();
        details.add(info(problem));
        var id = RequestId.current();
        if (id != null) {
            details.add(RequestInfo.newBuilder().setRequestId(id).build());
        }
        var retry = problem.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (retry != null && code(problem) != Status.Code.UNKNOWN) {
            var delay = com.google.protobuf.Duration.newBuilder().setSeconds(Long.parseLong(retry));
            details.add(RetryInfo.newBuilder().setRetryDelay(delay).build());
        }
        if (!problem.errors().isEmpty()) {
            details.add(fitting(
                            BadRequest.newBuilder(),
                            problem.errors(),
                            (fields, error) -> fields.addFieldViolations(violation(error)))
                    .build());
        }
        if (problem.more().get("difference") instanceof List<?> difference && !difference.isEmpty()) {
            details.add(fitting(
                            PreconditionFailure.newBuilder(),
                            difference,
                            (fields, change) -> fields.addViolations(
                                    violation((FieldChange) Objects.requireNonNull(change), problem)))
                    .build());
        }
        return details;
    }

    private static ErrorInfo info(Problem problem) {
        var info = ErrorInfo.newBuilder().setReason(problem.slug()).setDomain(DOMAIN);
        info.putMetadata("type", "/problems/" + problem.slug());
        if (problem.more().get("current_etag") instanceof String tag) {
            info.putMetadata("current_etag", tag);
        }
        if (problem.errors().size() > 1) {
            info.putMetadata("errors", String.valueOf(problem.errors().size()));
        }
        return info.build();
    }

    private static BadRequest.FieldViolation violation(FieldProblem error) {
        return BadRequest.FieldViolation.newBuilder()
                .setField(field(error.pointer()))
                .setReason(error.code())
                .setDescription(error.message())
                .build();
    }

    private static PreconditionFailure.Violation violation(FieldChange change, Problem problem) {
        return PreconditionFailure.Violation.newBuilder()
                .setType(problem.slug())
                .setSubject(field(change.path()))
                .setDescription("It was changed since.")
                .build();
    }

    /** {@code /markets/0/market_id} is {@code markets[0].market_id} here. */
    static String field(String pointer) {
        var path = pointer.replaceAll("/(\\d+(?::[^/]*)?)(?=/|$)", "[$1]").replace('/', '.');
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** As many as fit; how many there are stands beside them. */
    private static <B extends Message.Builder, T> B fitting(B fields, List<T> all, BiFunction<B, T, B> add) {
        for (var one : all) {
            if (add.apply(fields, one).buildPartial().getSerializedSize() > MOST_BYTES_OF_FIELDS) {
                break;
            }
        }
        return fields;
    }
}
