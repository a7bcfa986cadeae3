package partnerportal.shell.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;
import partnerportal.shared.RequestId;
import partnerportal.shared.ScopedListener;

import java.util.Locale;
import java.util.Objects;

/** Gives every gRPC call an id, or keeps the caller's, and puts it on the answer and every log line. */
@Component
@GlobalServerInterceptor
@Order(CallRequestIds.ORDER)
class CallRequestIds implements ServerInterceptor {

    static final int ORDER = 10;

    private static final Metadata.Key<String> KEY =
            Metadata.Key.of(RequestId.HEADER.toLowerCase(Locale.ROOT), Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var given = Objects.requireNonNullElse(headers.get(KEY), "");
        var id = RequestId.isAcceptable(given) ? given : RequestId.next();
        try (var ignored = MDC.putCloseable(RequestId.KEY, id)) {
            return new ScopedListener<>(next.startCall(new Answered<>(call, id), headers)) {
                @Override
                protected void within(Runnable step) {
                    try (var scope = MDC.putCloseable(RequestId.KEY, id)) {
                        step.run();
                    }
                }
            };
        }
    }

    private static final class Answered<Q, A> extends SimpleForwardingServerCall<Q, A> {

        private final String id;
        private boolean begun;

        Answered(ServerCall<Q, A> call, String id) {
            super(call);
            this.id = id;
        }

        @Override
        public void sendHeaders(Metadata headers) {
            begun = true;
            headers.put(KEY, id);
            super.sendHeaders(headers);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (!begun) {
                trailers.put(KEY, id);
            }
            super.close(status, trailers);
        }
    }
}
