package partnerportal.local;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import partnerportal.PartnerPortal;

import java.net.URI;
import java.util.Map;

/** A portal of a test's own beside the shared one, for what would disturb the others. */
public final class SeparatePortal implements AutoCloseable {

    private final ConfigurableApplicationContext running;
    private final URI address;

    private SeparatePortal(ConfigurableApplicationContext running, URI address) {
        this.running = running;
        this.address = address;
    }

    /** @param otherwise settings that differ from those that lead to the services */
    public static SeparatePortal start(LocalServices services, Map<String, Object> otherwise) {
        var port = FreePort.find();
        var address = URI.create("http://localhost:" + port);
        var settings = services.settings(address.toString());
        settings.put("server.port", port);
        settings.put("management.server.port", 0);
        settings.put("spring.grpc.server.port", 0);
        settings.putAll(otherwise);
        var running = new SpringApplicationBuilder(PartnerPortal.class)
                .profiles("local")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("separate portal", settings)))
                .run();
        return new SeparatePortal(running, address);
    }

    URI address() {
        return address;
    }

    /** Its beans, for what goes by no door. */
    public ApplicationContext beans() {
        return running;
    }

    /** The port of health and metrics. */
    int managementPort() {
        return running.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** The port of gRPC calls. */
    int grpcPort() {
        return running.getBean(GrpcServerLifecycle.class).getPort();
    }

    @Override
    public void close() {
        running.close();
    }
}
