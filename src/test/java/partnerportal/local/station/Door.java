package partnerportal.local.station;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets in who brings the right credential, and remembers who called. */
final class Door implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private final List<LocalStation.Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String credential;

    Door(String credential) {
        this.credential = credential;
    }

    void believe(String other) {
        credential = other;
    }

    List<LocalStation.Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        asked.add(new LocalStation.Asked(
                String.valueOf(call.getMethodDescriptor().getBareMethodName()), headers.get(REQUEST_ID)));
        @Nullable String shown = headers.get(AUTHORIZATION);
        if (!("Bearer " + credential).equals(shown)) {
            call.close(Status.UNAUTHENTICATED.withDescription("who is calling?"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }
}
