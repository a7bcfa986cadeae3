package partnerportal.configuration.grpc;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import partnerportal.configuration.catalog.Catalog;

/** Tells with every answer to a read how many seconds ago it was last known to be current, as {@code Age} does over HTTP. */
record CatalogAge(Catalog catalog) implements ServerInterceptor {

    private static final Metadata.Key<String> AGE = Metadata.Key.of("age", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(reads(call.getMethodDescriptor()) ? aged(call) : call, headers);
    }

    private <Q, A> ServerCall<Q, A> aged(ServerCall<Q, A> call) {
        return new SimpleForwardingServerCall<>(call) {
            @Override
            public void sendHeaders(Metadata answer) {
                answer.put(AGE, Long.toString(catalog.reading().age().toSeconds()));
                super.sendHeaders(answer);
            }
        };
    }

    private static boolean reads(MethodDescriptor<?, ?> method) {
        return method.getType() == MethodType.UNARY
                && method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier described
                && described.getMethodDescriptor().getOptions().getIdempotencyLevel()
                        == IdempotencyLevel.NO_SIDE_EFFECTS;
    }
}
