package partnerportal.configuration.checks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalTest;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalOutside;
import partnerportal.shared.Actor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** Which live connections are checked again, and how. */
@PortalTest
class CheckDueConnectionsIT {

    private static final int ALL = 1_000_000;

    @Autowired
    CheckDueConnections again;

    @Autowired
    ConnectionChecks checks;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    LocalOutside outside;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationContext portal;

    ConfigurationsForTests made;
    PartnerConfiguration live;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        live = made.published(made.settings().withSso(true, new Sso("unknown", "https://sso.example/logout")));
    }

    @AfterEach
    void recover() {
        outside.recover();
    }

    @Test
    void areThoseThatAreOnAndLive() {
        var off = made.published(made.settings().withSso(false, live.settings().sso()));
        var gone = made.published();
        gate.change(
                gone.id(),
                ConfigurationChange.deactivate(clock.instant()),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(due(Duration.ZERO)).contains(live.id()).doesNotContain(off.id(), gone.id());
    }

    @Test
    void areCheckedOnceADay() {
        assertThat(again.run(CheckKind.SSO, List.of(live.id()))).isEqualTo(1);
        var made = last();
        assertThat(made.outcome()).isEqualTo(CheckOutcome.FAILED);
        assertThat(made.actor()).isEqualTo(Actor.system("Daily check"));
        assertThat(made.target().revision()).isEqualTo(1);
        assertThat(due(DueChecks.EVERY.minusMinutes(5))).doesNotContain(live.id());
        assertThat(due(DueChecks.EVERY.plusMinutes(5))).contains(live.id());
    }

    @Test
    void areCheckedSoonerWhenOtherValuesArePublished() {
        again.run(CheckKind.SSO, List.of(live.id()));
        gate.change(
                live.id(),
                ConfigurationChange.settings(
                        settings -> settings.withSso(true, new Sso("other", "https://sso.example/logout"))),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(due(DueChecks.SOON.minusMinutes(5))).doesNotContain(live.id());
        assertThat(due(DueChecks.SOON.plusMinutes(5))).contains(live.id());
    }

    @Test
    void waitDuringAnOutageAndAreTriedAgain() {
        var next = made.published();
        outside.auth0().becomes(Fault.FAILING);
        assertThat(again.run(CheckKind.SSO, List.of(live.id(), next.id())))
                .as("one is enough to know that nobody answers")
                .isEqualTo(1);
        assertThat(last().outcome()).isEqualTo(CheckOutcome.NOT_CHECKED);
        assertThat(checks.list(next.id(), CheckKind.SSO, 9)).isEmpty();
        assertThat(due(DueChecks.SOON.minusMinutes(5)))
                .doesNotContain(live.id())
                .contains(next.id());
        assertThat(due(DueChecks.SOON.plusMinutes(5))).contains(live.id());
    }

    @Test
    void areLookedAtAlthoughADraftWasSince() {
        again.run(CheckKind.SSO, List.of(live.id()));
        jdbc.sql("""
                insert into connection_checks (configuration_id, kind, draft_version, revision, checked_values, outcome,
                    steps, failing_since, took_millis, checked_at, actor_kind, actor_subject, actor_name, acting_client)
                select configuration_id, kind, 1, null, 'others', outcome, steps, failing_since, took_millis,
                    checked_at + interval '1 day', actor_kind, actor_subject, actor_name, acting_client
                from connection_checks where configuration_id = ?
                """).param(live.id()).update();
        assertThat(due(DueChecks.EVERY.plusMinutes(5))).contains(live.id());
    }

    @Test
    void doNotEndWithOneThatSomebodyElseHolds() {
        var next = made.published();
        var number = transactions.execute(status -> {
            jdbc.sql("select id from partner_configurations where id = ? for update")
                    .param(live.id())
                    .query()
                    .singleRow();
            return CompletableFuture.supplyAsync(() -> again.run(CheckKind.SSO, List.of(live.id(), next.id())))
                    .join();
        });
        assertThat(number).isEqualTo(1);
        assertThat(checks.list(next.id(), CheckKind.SSO, 9)).hasSize(1);
    }

    @Test
    void areSoManyAtATimeThatAllHaveTheirTurn() {
        assertThat(CheckDueConnections.few(3)).isEqualTo(20);
        assertThat(CheckDueConnections.few(100_000)).isEqualTo(139);
        int before = new DueChecks(jdbc, clock).count(CheckKind.SSO);
        made.published(made.settings().withSso(true, live.settings().sso()));
        assertThat(new DueChecks(jdbc, clock).count(CheckKind.SSO)).isEqualTo(before + 1);
    }

    @Test
    void areSkippedWhenTheyAreGoneMeanwhile() {
        assertThat(again.run(CheckKind.SSO, List.of(-1L, live.id()))).isEqualTo(1);
    }

    @Test
    void areAFewAtATimeTheLongestWaitingFirst() {
        again.run(CheckKind.SSO, List.of(live.id()));
        var never = made.published();
        var order = due(DueChecks.EVERY.plusDays(1));
        assertThat(order.indexOf(never.id())).isLessThan(order.indexOf(live.id()));
        assertThat(new DueChecks(jdbc, clock).of(CheckKind.SSO, 3)).hasSizeLessThanOrEqualTo(3);
    }

    /** Else other tests' connections would change under them. */
    @Test
    void areLeftAloneInThisPortal() {
        assertThat(portal.containsBean("dailyConnectionChecks")).isFalse();
    }

    private ConnectionCheck last() {
        return checks.list(live.id(), CheckKind.SSO, 1).getFirst();
    }

    /** The configurations that are due after some time. */
    private List<Long> due(Duration later) {
        return new DueChecks(jdbc, Clock.offset(clock, later)).of(CheckKind.SSO, ALL);
    }
}
