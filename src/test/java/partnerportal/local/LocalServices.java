package partnerportal.local;

import org.springframework.boot.SpringApplication;

import java.util.HashMap;
import java.util.Map;

/** The services around the portal and the settings that lead to them. */
final class LocalServices implements AutoCloseable {

    private final LocalPostgres postgres;

    private LocalServices(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** One set for all tests of this JVM, started when first asked for and stopped after the last application context. */
    static LocalServices shared() {
        return Shared.SERVICES;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    /** The settings of a portal that people reach at the address. */
    Map<String, Object> settings(String publicAddress) {
        var settings = new HashMap<String, Object>(postgres.settings());
        settings.put("portal.environment", "local");
        settings.put("portal.public-address", publicAddress);
        settings.put("portal.audit.seal-key", "a key that only this machine knows");
        return settings;
    }

    @Override
    public void close() {
        postgres.close();
    }

    private static final class Shared {
        private static final LocalServices SERVICES = start();

        private static LocalServices start() {
            var services = new LocalServices(LocalPostgres.fresh());
            SpringApplication.getShutdownHandlers().add(services::close);
            return services;
        }
    }
}
