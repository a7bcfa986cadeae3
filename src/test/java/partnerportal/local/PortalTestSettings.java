package partnerportal.local;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the portal under test at the shared local services, on a free port that its public address names. */
final class PortalTestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        apply(LocalServices.shared(), context);
    }

    static void apply(LocalServices services, ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("localServices", services);
        var port = FreePort.find();
        var settings = services.settings("http://localhost:" + port);
        settings.put("server.port", port);
        settings.put("management.server.port", 0);
        settings.put("spring.grpc.server.port", 0);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("local services", settings));
    }
}
