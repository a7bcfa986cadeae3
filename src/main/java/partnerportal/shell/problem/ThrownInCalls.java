package partnerportal.shell.problem;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;
import partnerportal.shared.CallDeadline;
import partnerportal.shared.ScopedListener;

/** Ends a gRPC call with what was thrown as the cause, for those further out; does not begin what nobody waits for any more. */
@Component
@GlobalServerInterceptor
@Order(ThrownInCalls.ORDER)
class ThrownInCalls implements ServerInterceptor {

    static final int ORDER = 50;

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            return ending(next.startCall(call, headers), call);
        } catch (RuntimeException thrown) {
            return end(call, thrown);
        }
    }

    /** A listener that has nothing more to hear. */
    static <Q> ServerCall.Listener<Q> end(ServerCall<Q, ?> call, RuntimeException thrown) {
        call.close(Status.UNKNOWN.withCause(thrown), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static <Q> ServerCall.Listener<Q> ending(ServerCall.Listener<Q> inner, ServerCall<Q, ?> call) {
        return new ScopedListener<>(inner) {

            private boolean ended;

            @Override
            public void onHalfClose() {
                if (!CallDeadline.isOver()) {
                    super.onHalfClose();
                }
            }

            /** The protocol promises one step at a time. */
            @Override
            protected void within(Runnable step) {
                if (ended) {
                    return;
                }
                try {
                    step.run();
                } catch (RuntimeException thrown) {
                    ended = true;
                    end(call, thrown);
                }
            }
        };
    }
}
