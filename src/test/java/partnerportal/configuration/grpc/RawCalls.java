package partnerportal.configuration.grpc;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import partnerportal.local.PortalGrpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends bytes that need not be a message. */
final class RawCalls {

    /** For a stream that may have nothing to tell. */
    static final Duration SHORT = Duration.ofMillis(700);

    static final Duration LONG = Duration.ofSeconds(20);

    private static final MethodDescriptor.Marshaller<byte[]> BYTES = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    };

    private RawCalls() {}

    static Status send(PortalGrpc caller, String fullName, byte[] message) {
        return send(caller, fullName, message, SHORT);
    }

    static Status send(PortalGrpc caller, String fullName, byte[] message, Duration patience) {
        return send(caller, fullName, message, CallOptions.DEFAULT, patience);
    }

    static Status compressed(PortalGrpc caller, String fullName, byte[] message) {
        return send(caller, fullName, message, CallOptions.DEFAULT.withCompression("gzip"), LONG);
    }

    private static Status send(
            PortalGrpc caller, String fullName, byte[] message, CallOptions options, Duration patience) {
        var method = MethodDescriptor.newBuilder(BYTES, BYTES)
                .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
                .setFullMethodName(fullName)
                .build();
        try {
            var within = options.withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS);
            ClientCalls.blockingServerStreamingCall(caller.channel(), method, within, message)
                    .next();
            return Status.OK;
        } catch (StatusRuntimeException refused) {
            return refused.getStatus();
        }
    }

    static Status withoutMessage(PortalGrpc caller, String name) {
        var ended = new CompletableFuture<Status>();
        MethodDescriptor<Message, Message> method = PortalGrpc.method(name);
        var call = caller.channel().newCall(method, CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        ended.complete(status);
                    }
                },
                new Metadata());
        call.request(2);
        call.halfClose();
        return ended.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
