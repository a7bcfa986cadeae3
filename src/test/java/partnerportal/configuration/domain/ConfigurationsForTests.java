package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Published configurations of a test's own. */
public final class ConfigurationsForTests {

    public static final Actor DANA = Actor.user("dana.okafor", "Dana Okafor");
    public static final Actor MARCUS = Actor.user("marcus.bell", "Marcus Bell");

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final PartnerConfigurations configurations;
    private final ConfigurationGate gate;
    private final DirectoryRowsForTests directory;

    public ConfigurationsForTests(PartnerConfigurations configurations, ConfigurationGate gate, JdbcClient jdbc) {
        this.configurations = configurations;
        this.gate = gate;
        this.directory = new DirectoryRowsForTests(jdbc);
    }

    /** Settings that may be published, with names nobody else has. */
    public Settings settings() {
        var unique = NEXT.incrementAndGet();
        return SettingsMother.complete()
                .withGeneral("express-" + unique, "Configuration " + unique, null, true, false)
                .withMarkets(Set.of(ConfiguredMarket.of(
                        directory.market(), Set.of(AssignedServiceLine.of(directory.serviceLine(), null)))))
                .withSources(Set.of(Source.of(directory.partner(), new FacilityCode("F" + unique), false)));
    }

    public PartnerConfiguration published() {
        return published(settings());
    }

    public PartnerConfiguration published(Settings settings) {
        return gate.create(configurations.nextId(), settings, Instant.parse("2026-10-01T09:00:00Z"), by(DANA))
                .after();
    }

    /** The one that an Express person of the local provider belongs to; made when it is not there. */
    public PartnerConfiguration of(String expressPartnerId) {
        return configurations
                .findIdByExpressPartnerId(expressPartnerId)
                .flatMap(configurations::findById)
                .orElseGet(() -> published(settings(expressPartnerId)));
    }

    private Settings settings(String expressPartnerId) {
        var settings = settings();
        return settings.withGeneral(expressPartnerId, settings.name(), null, true, false);
    }

    public static Submission by(Actor actor) {
        return Submission.of(actor, Cause.PORTAL);
    }
}
