package partnerportal.shared;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;

/** Tells gRPC methods that only read from those that change something, by what the contract says of them. */
public final class SideEffects {

    private SideEffects() {}

    public static boolean hasNone(MethodDescriptor<?, ?> method) {
        return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier described
                && described.getMethodDescriptor().getOptions().getIdempotencyLevel()
                        == IdempotencyLevel.NO_SIDE_EFFECTS;
    }
}
