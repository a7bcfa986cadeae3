package partnerportal.access;

import com.google.protobuf.Descriptors;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerportal.shared.NotFound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the policy before a gRPC call is carried out, as {@link RouteGuard} does for routes: by the {@link Requires} of the
 * service's method, whose {@code configuration} names a field of the message. What names no action is refused.
 */
@Component
@GlobalServerInterceptor
@Order(CallGuard.ORDER)
class CallGuard implements ServerInterceptor {

    static final int ORDER = 60;

    private final Askers askers;
    private final ObjectProvider<ConfigurationSighting> sighting;
    private final ObjectProvider<BindableService> services;
    private final Map<String, Optional<Requires>> known = new ConcurrentHashMap<>();

    CallGuard(Askers askers, ObjectProvider<ConfigurationSighting> sighting, ObjectProvider<BindableService> services) {
        this.askers = askers;
        this.sighting = sighting;
        this.services = services;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor();
        if (CallTokens.isOpen(method)) {
            return next.startCall(call, headers);
        }
        var asker = askers.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
        var requires = requires(method).orElseThrow(() -> new AccessDeniedException("This method names no action."));
        if (asker.may(requires.value())) {
            return next.startCall(call, headers);
        }
        if (requires.configuration().isEmpty() || asker.sees() instanceof Visibility.Everything || seesNothing(asker)) {
            throw denied();
        }
        call.request(1);
        return new SimpleForwardingServerCallListener<>(new ServerCall.Listener<Q>() {}) {
            @Override
            public void onMessage(Q message) {
                var id = configurationId(message, requires, method);
                throw id == null || sees(asker, id) ? denied() : new NotFound();
            }

            /** Nothing was named. */
            @Override
            public void onHalfClose() {
                throw denied();
            }
        };
    }

    /** The action that a method stands for, as its implementation names it. */
    Optional<Requires> requires(MethodDescriptor<?, ?> method) {
        return known.computeIfAbsent(method.getFullMethodName(), name -> find(method));
    }

    private Optional<Requires> find(MethodDescriptor<?, ?> method) {
        return services.stream()
                .filter(service ->
                        service.bindService().getServiceDescriptor().getName().equals(method.getServiceName()))
                .flatMap(service -> Arrays.stream(service.getClass().getMethods()))
                .filter(candidate -> candidate.getName().equalsIgnoreCase(method.getBareMethodName()))
                .map(candidate -> candidate.getAnnotation(Requires.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean seesNothing(Asker asker) {
        return asker.sees() instanceof Visibility.Nothing;
    }

    private boolean sees(Asker asker, String configurationId) {
        var answerer = sighting.getIfAvailable();
        return answerer != null && answerer.sees(asker, configurationId);
    }

    /** Null when the message names no configuration, only a part of one: then everyone is refused alike. */
    private static @Nullable String configurationId(Object message, Requires requires, MethodDescriptor<?, ?> method) {
        var read = message instanceof InputStream unread ? parse(unread, method) : (Message) message;
        var field = read.getDescriptorForType().findFieldByName(requires.configuration());
        return field.hasPresence() && !read.hasField(field) ? null : String.valueOf(read.getField(field));
    }

    private static Message parse(InputStream unread, MethodDescriptor<?, ?> method) {
        try {
            return DynamicMessage.parseFrom(inputType(method), unread);
        } catch (IOException unreadable) {
            throw denied();
        }
    }

    private static Descriptors.Descriptor inputType(MethodDescriptor<?, ?> method) {
        return ((ProtoMethodDescriptorSupplier) Objects.requireNonNull(method.getSchemaDescriptor()))
                .getMethodDescriptor()
                .getInputType();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("The policy has no row for this.");
    }
}
