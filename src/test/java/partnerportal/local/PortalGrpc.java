package partnerportal.local;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import partnerportal.configuration.grpc.v1.PartnerConfigurationServiceGrpc;
import tools.jackson.databind.json.JsonMapper;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Calls the running portal over gRPC as another system does: with a token, on a connection of its own. Immutable. */
public final class PortalGrpc implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final ManagedChannel channel;
    private final Metadata headers;

    public PortalGrpc(int port) {
        this(NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build(), new Metadata());
    }

    private PortalGrpc(ManagedChannel channel, Metadata headers) {
        this.channel = channel;
        this.headers = headers;
    }

    /** The same with a bearer token. */
    public PortalGrpc as(String token) {
        return with("authorization", "Bearer " + token);
    }

    public PortalGrpc with(String header, String value) {
        var more = new Metadata();
        more.merge(headers);
        var key = Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER);
        more.removeAll(key);
        more.put(key, value);
        return new PortalGrpc(channel, more);
    }

    public Channel channel() {
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /**
     * Calls a method of the configurations' service.
     *
     * @param fields of the message, as JSON writes them
     */
    public GrpcAnswer call(String method, Map<String, ?> fields) {
        return call(method, fields, CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** The first answer only, where there are several. */
    public GrpcAnswer call(String method, Map<String, ?> fields, CallOptions options) {
        var described = method(method);
        try {
            return GrpcAnswer.of(
                    described.getType() == MethodDescriptor.MethodType.UNARY
                            ? ClientCalls.blockingUnaryCall(channel(), described, options, message(described, fields))
                            : first(method, fields, options));
        } catch (StatusRuntimeException refused) {
            return GrpcAnswer.of(refused);
        }
    }

    private Message first(String method, Map<String, ?> fields, CallOptions options) {
        var call = Context.current().withCancellation();
        var before = call.attach();
        try {
            return stream(method, fields, options).next();
        } finally {
            call.detach(before);
            call.cancel(null);
        }
    }

    /** Ends when the context of the caller is cancelled, at its deadline, or when the portal ends it. */
    public Iterator<Message> stream(String method, Map<String, ?> fields, CallOptions options) {
        var described = method(method);
        return ClientCalls.blockingServerStreamingCall(channel(), described, options, message(described, fields));
    }

    /** By its name without the service. */
    @SuppressWarnings("unchecked")
    public static MethodDescriptor<Message, Message> method(String name) {
        return (MethodDescriptor<Message, Message>)
                PartnerConfigurationServiceGrpc.getServiceDescriptor().getMethods().stream()
                        .filter(method -> name.equals(method.getBareMethodName()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no method " + name));
    }

    private static Message message(MethodDescriptor<Message, Message> method, Map<String, ?> fields) {
        var prototype =
                ((MethodDescriptor.PrototypeMarshaller<Message>) method.getRequestMarshaller()).getMessagePrototype();
        var message = Objects.requireNonNull(prototype).newBuilderForType();
        try {
            JsonFormat.parser().merge(JsonMapper.shared().writeValueAsString(fields), message);
            return message.build();
        } catch (InvalidProtocolBufferException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
