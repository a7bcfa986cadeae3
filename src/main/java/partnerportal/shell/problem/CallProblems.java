package partnerportal.shell.problem;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import partnerportal.shared.CallDeadline;

/** The one place where what a gRPC call comes to grief over becomes a status that names the problem. */
@Component
@GlobalServerInterceptor
@Order(CallProblems.ORDER)
class CallProblems implements ServerInterceptor {

    static final int ORDER = 20;

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var told = new Told<>(call);
        try {
            return next.startCall(told, headers);
        } catch (RuntimeException thrown) {
            return ThrownInCalls.end(told, thrown);
        }
    }

    private static final class Told<Q, A> extends SimpleForwardingServerCall<Q, A> {

        Told(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            var problem = problem(status);
            if (problem == null || CallDeadline.isOver()) {
                super.close(status, trailers);
                return;
            }
            ProblemLog.write(
                    problem,
                    status.getCause(),
                    "gRPC",
                    "/" + getMethodDescriptor().getFullMethodName());
            var told = CallStatus.of(problem);
            trailers.merge(told.trailers());
            super.close(told.status(), trailers);
        }

        /** Null when it went well, or when the protocol itself says what was wrong. */
        private static @Nullable Problem problem(Status status) {
            var thrown = status.getCause();
            if (thrown == null) {
                // Such as a call without a message.
                return status.getCode() == Status.Code.INTERNAL ? unreadable() : null;
            }
            for (var cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidProtocolBufferException) {
                    return unreadable();
                }
                // A compressed message that is too large once it is unpacked.
                if (cause instanceof StatusRuntimeException told
                        && told.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED) {
                    return Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE);
                }
            }
            return Problems.of(thrown);
        }

        private static Problem unreadable() {
            return Problem.of(
                    "malformed-message",
                    HttpStatus.BAD_REQUEST,
                    "The message is missing or is not one of this method's, or a text in it is not UTF-8.");
        }
    }
}
