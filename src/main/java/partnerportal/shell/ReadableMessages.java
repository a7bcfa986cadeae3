package partnerportal.shell;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import partnerportal.shared.CleanText;

import java.util.List;

/**
 * Lets a gRPC service meet only messages that can be read and whose texts the database can keep. Others are refused as the
 * sender's fault; left to itself, the library would break the call off.
 */
public final class ReadableMessages {

    private ReadableMessages() {}

    /** The same service; unreadable messages throw where interceptors hear of it. */
    public static ServerServiceDefinition only(ServerServiceDefinition service) {
        return ServerInterceptors.useInputStreamMessages(ServerInterceptors.intercept(service, new OfCleanText()));
    }

    private static final class OfCleanText implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
                @Override
                public void onMessage(Q message) {
                    check((Message) message, "/");
                    super.onMessage(message);
                }
            };
        }
    }

    private static void check(Message message, String path) {
        message.getAllFields().forEach((field, value) -> check(field, value, path + field.getName()));
    }

    private static void check(FieldDescriptor field, Object value, String path) {
        if (field.isRepeated()) {
            var elements = (List<?>) value;
            for (int at = 0; at < elements.size(); at++) {
                checkOne(elements.get(at), path + "/" + at);
            }
        } else {
            checkOne(value, path);
        }
    }

    private static void checkOne(Object value, String path) {
        if (value instanceof Message inner) {
            check(inner, path + "/");
        } else if (value instanceof String text && !CleanText.isClean(text)) {
            throw new UnusableText(path);
        }
    }
}
