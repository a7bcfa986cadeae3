package partnerportal.local;

import org.springframework.boot.SpringApplication;
import partnerportal.local.demo.DemoOutside;
import partnerportal.local.identity.LocalIdentityProvider;
import partnerportal.local.mail.Mailbox;
import partnerportal.local.outside.LocalOutside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The services around the portal and the settings that lead to them. */
public final class LocalServices {

    private final LocalPostgres postgres;
    private final LocalIdentityProvider identity;
    private final LocalOutside outside = LocalOutside.start();

    private final Path storage;

    private LocalServices(LocalPostgres postgres, LocalIdentityProvider identity, Path storage) {
        this.postgres = postgres;
        this.identity = identity;
        this.storage = storage;
    }

    /** One set for all tests of this JVM, started when first asked for and stopped after the last application context. */
    static LocalServices shared() {
        return Shared.SERVICES;
    }

    /** The same for tests that want the demo data around them, whose database holds nothing else. */
    static LocalServices sharedForDemo() {
        return SharedForDemo.SERVICES;
    }

    /** A set whose data is kept in the folder, stopped when the JVM ends, after the portal. */
    public static LocalServices kept(Path folder, int identityPort) {
        return start(LocalPostgres.kept(folder), identityPort, folder.resolveSibling("storage"))
                .withDemo();
    }

    private static LocalServices start(LocalPostgres postgres, int identityPort, Path storage) {
        SpringApplication.getShutdownHandlers().add(postgres::close);
        var services = new LocalServices(postgres, LocalIdentityProvider.start(identityPort), storage);
        SpringApplication.getShutdownHandlers().add(services.outside::close);
        return services;
    }

    /** The same with systems around that know the demo's partners. */
    private LocalServices withDemo() {
        DemoOutside.teach(outside);
        return this;
    }

    private static LocalServices fresh() {
        try {
            return start(LocalPostgres.fresh(), 0, Files.createTempDirectory("portal-storage"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Until the JVM ends. */
    void showMailbox(int port) {
        var mailbox = Mailbox.show(outside.mail(), port);
        SpringApplication.getShutdownHandlers().add(mailbox::close);
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalIdentityProvider identity() {
        return identity;
    }

    public LocalOutside outside() {
        return outside;
    }

    /** The settings of a portal that people reach at the address, which does nothing outside by itself. */
    Map<String, Object> settings(String publicAddress) {
        identity.allowPortal(publicAddress);
        var settings = new HashMap<String, Object>(postgres.settings());
        settings.putAll(identity.settings());
        settings.putAll(outside.settings());
        settings.put("portal.checks.daily", false);
        settings.put("portal.environment", "local");
        settings.put("portal.public-address", publicAddress);
        settings.put("portal.audit.seal-key", "YSBrZXkgdGhhdCBvbmx5IHRoaXMgbWFjaGluZSBrbm93cw==");
        settings.put(
                "portal.catalog.folder",
                "target/catalog/" + URI.create(publicAddress).getPort());
        settings.put("portal.storage.folder", storage.toString());
        settings.put(
                "portal.exchange.folder", storage.resolveSibling("exchange").toString());
        settings.put("server.servlet.session.cookie.secure", false);
        return settings;
    }

    private static final class Shared {
        private static final LocalServices SERVICES = fresh();
    }

    private static final class SharedForDemo {
        private static final LocalServices SERVICES = fresh().withDemo();
    }
}
