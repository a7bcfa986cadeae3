package partnerportal.audit.refusals;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.access.Askers;
import partnerportal.audit.AuditEvent;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shared.SideEffects;

/**
 * Writes down every gRPC call that was to change something and was refused, by the policy or because there is no such thing.
 * Stands inside of where the caller becomes known, outside of where what is thrown becomes a status.
 */
@Component
@GlobalServerInterceptor
@Order(RefusedCalls.ORDER)
class RefusedCalls implements ServerInterceptor {

    static final int ORDER = 40;

    private final Askers askers;
    private final UnobtrusiveTrail trail;

    RefusedCalls(Askers askers, UnobtrusiveTrail trail) {
        this.askers = askers;
        this.trail = trail;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (SideEffects.hasNone(call.getMethodDescriptor())) {
            return next.startCall(call, headers);
        }
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        notice(status.getCause(), getMethodDescriptor());
                        super.close(status, trailers);
                    }
                },
                headers);
    }

    private void notice(@Nullable Throwable cause, MethodDescriptor<?, ?> method) {
        if (cause instanceof AccessDeniedException) {
            trail.refused(actor(), event(method, "PERMISSION_DENIED"));
        } else if (cause instanceof NotFound) {
            trail.refused(actor(), event(method, "NOT_FOUND"));
        }
    }

    private Actor actor() {
        return askers.current().map(Asker::actor).orElseGet(Actor::unknown);
    }

    private static AuditEvent event(MethodDescriptor<?, ?> method, String why) {
        return AuditEvent.of(
                        "request.refused",
                        "request",
                        RequestedPath.of("/" + method.getFullMethodName()),
                        "gRPC " + method.getBareMethodName())
                .because(why)
                .by(Cause.API);
    }
}
