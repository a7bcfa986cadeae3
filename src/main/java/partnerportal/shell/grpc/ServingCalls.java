package partnerportal.shell.grpc;

import io.grpc.BindableService;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.binder.grpc.DefaultGrpcServerObservationConvention;
import io.micrometer.core.instrument.binder.grpc.GrpcServerObservationContext;
import io.micrometer.core.instrument.binder.grpc.GrpcServerObservationConvention;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import partnerportal.shell.ReadableMessages;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static io.grpc.protobuf.services.HealthStatusManager.SERVICE_NAME_ALL_SERVICES;

/** Limits of the gRPC server, and what it tells of itself. */
@Configuration(proxyBeanMethods = false)
class ServingCalls {

    private static final int MOST_CALLS_OF_A_CONNECTION = 200;

    /** Clients connect again when they need to. */
    private static final long CONNECTION_IDLE_MINUTES = 30;

    private static final String LIBRARY = "io.grpc.";

    /** Callers' hosts and ports, of which there is no end. */
    private static final Set<String> ENDLESS = Set.of("net.peer.name", "net.peer.port");

    @Bean
    ServerBuilderCustomizer<NettyServerBuilder> boundedConnections(CallThreads threads) {
        return server -> {
            server.maxConcurrentCallsPerConnection(MOST_CALLS_OF_A_CONNECTION)
                    .maxConnectionIdle(CONNECTION_IDLE_MINUTES, TimeUnit.MINUTES);
            server.callExecutor(threads);
        };
    }

    /** Services of libraries too, such as health, are sent messages that cannot be read. */
    @Bean
    static BeanPostProcessor readableMessages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof BindableService service
                                && service.getClass().getName().startsWith(LIBRARY)
                        ? (BindableService) () -> ReadableMessages.only(service.bindService())
                        : bean;
            }
        };
    }

    /** Whoever balances the load hears that this replica goes before it is gone. */
    @Bean
    ApplicationListener<ContextClosedEvent> farewell(HealthStatusManager health) {
        return closed -> health.setStatus(SERVICE_NAME_ALL_SERVICES, ServingStatus.NOT_SERVING);
    }

    @Bean
    GrpcServerObservationConvention boundedMetrics() {
        return new DefaultGrpcServerObservationConvention() {
            @Override
            public KeyValues getLowCardinalityKeyValues(GrpcServerObservationContext context) {
                return KeyValues.of(super.getLowCardinalityKeyValues(context).stream()
                        .filter(tag -> !ENDLESS.contains(tag.getKey()))
                        .collect(Collectors.toList()));
            }
        };
    }
}
