package partnerportal.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * An OpenID provider on this machine, with demo people and machine clients. It can be stopped and started again at the
 * same address with the same signing key, as a provider that had an outage.
 */
public final class LocalIdentityProvider implements AutoCloseable {

    private final RSAKey key;
    private final DemoClients clients = new DemoClients();
    private int port;
    private @Nullable ConfigurableApplicationContext running;

    private LocalIdentityProvider(int port) {
        this.port = port;
        try {
            this.key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    /** @param port 0 for any free one */
    public static LocalIdentityProvider start(int port) {
        var provider = new LocalIdentityProvider(port);
        provider.start();
        return provider;
    }

    /** Lets the portal at this address sign people in and out. */
    public LocalIdentityProvider allowPortal(String publicAddress) {
        clients.allowPortal(publicAddress);
        return this;
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** Tokens signed with the provider's own key, without asking it: also while it is stopped. */
    public Tokens tokens() {
        return new Tokens(issuer(), key, Clock.systemUTC());
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "portal.oidc.issuer", issuer(),
                "portal.oidc.client-id", DemoClients.PORTAL,
                "portal.oidc.client-secret", DemoClients.PORTAL_SECRET,
                "portal.oidc.audience", TokenClaims.DEFAULT_AUDIENCE);
    }

    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public void start() {
        if (running != null) {
            return;
        }
        var application = new SpringApplication(IdentityConfiguration.class);
        // The logging of this process belongs to the portal.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(RSAKey.class, () -> key);
            beans.registerBean(DemoClients.class, () -> clients);
        });
        // As arguments, so that the environment variables meant for the portal change nothing here.
        running = application.run(
                "--server.port=" + port,
                "--server.address=localhost",
                "--server.servlet.session.cookie.name=identity_session",
                "--spring.config.name=identity",
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--spring.thymeleaf.prefix=classpath:/identity/",
                "--spring.web.resources.add-mappings=false");
        port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        stop();
    }
}
