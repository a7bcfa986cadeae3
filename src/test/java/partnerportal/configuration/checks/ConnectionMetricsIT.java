package partnerportal.configuration.checks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.CheckTarget;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalTest;
import partnerportal.local.outside.LocalOutside;
import partnerportal.shared.Cause;

import java.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

/** How many connections fail, as the alert sees it. */
@PortalTest
class ConnectionMetricsIT {

    @Autowired
    CheckConnection check;

    @Autowired
    ConfigurationQueries queries;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    LocalOutside outside;

    @Autowired
    Clock clock;

    String connection;
    PartnerConfiguration live;
    double before;

    @BeforeEach
    void prepare(@Autowired JdbcClient jdbc) {
        connection = "connection-" + System.nanoTime();
        outside.auth0().allowLogoutTo("https://sso.example/logout");
        outside.auth0().connection(connection);
        var made = new ConfigurationsForTests(configurations, gate, jdbc);
        live = made.published(made.settings().withSso(true, new Sso(connection, "https://sso.example/logout")));
        before = failing(CheckKind.SSO);
    }

    @AfterEach
    void recover() {
        outside.recover();
    }

    @Test
    void goesUpWithWhatIsLiveAndFailsAndDownWhenThatIsMended() {
        double redox = failing(CheckKind.REDOX);
        outside.auth0().forget(connection);
        assertThat(checked(Checkable.live(live))).isEqualTo(CheckOutcome.FAILED);
        assertThat(failing(CheckKind.SSO)).isEqualTo(before + 1);
        assertThat(failing(CheckKind.REDOX)).isEqualTo(redox);

        outside.auth0().connection(connection);
        assertThat(checked(Checkable.live(live))).isEqualTo(CheckOutcome.PASSED);
        assertThat(failing(CheckKind.SSO)).isEqualTo(before);
    }

    @Test
    void goesDownWithWhatIsTakenOutOfUse() {
        outside.auth0().forget(connection);
        checked(Checkable.live(live));
        gate.change(
                live.id(),
                ConfigurationChange.deactivate(clock.instant()),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(failing(CheckKind.SSO)).isEqualTo(before);
    }

    @Test
    void staysWhenADraftFails() {
        var other = live.settings().withSso(true, new Sso("unknown", "https://sso.example/logout"));
        var draft = new Checkable(live.id(), "A draft", CheckTarget.draft(1), other);
        assertThat(checked(draft)).isEqualTo(CheckOutcome.FAILED);
        assertThat(failing(CheckKind.SSO)).isEqualTo(before);
    }

    @Test
    void isToldForEachKindFromTheStart(@Autowired MeterRegistry meters) {
        for (var kind : CheckKind.values()) {
            assertThat(meters.get(ConnectionMetrics.FAILING)
                            .tag("kind", kind.slug())
                            .gauge()
                            .value())
                    .isNotNegative();
        }
    }

    private CheckOutcome checked(Checkable what) {
        return check.check(what, CheckKind.SSO, ConfigurationsForTests.DANA, Cause.PORTAL)
                .outcome();
    }

    private double failing(CheckKind kind) {
        var fresh = new SimpleMeterRegistry();
        new ConnectionMetrics(fresh, queries, clock);
        return fresh.get(ConnectionMetrics.FAILING)
                .tag("kind", kind.slug())
                .gauge()
                .value();
    }
}
