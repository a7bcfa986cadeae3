package partnerportal.configuration.checks;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.Connection;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.configuration.domain.ConnectionState;
import partnerportal.configuration.domain.ListFilter;
import partnerportal.configuration.domain.ListOrder;
import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalTest;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalOutside;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Checks against the local Auth0 and Redox, and what they leave behind. */
@PortalTest
class CheckConnectionIT {

    @Autowired
    CheckConnection check;

    @Autowired
    ProbeConnection probe;

    @Autowired
    ConnectionChecks checks;

    @Autowired
    ConfigurationQueries queries;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MeterRegistry meters;

    @Autowired
    LocalOutside outside;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    PartnerConfiguration live;
    String connection;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        connection = "connection-" + System.nanoTime();
        outside.auth0().allowLogoutTo("https://sso.example/logout");
        live = made.published(made.settings().withSso(true, new Sso(connection, "https://sso.example/logout")));
    }

    @AfterEach
    void recover() {
        outside.recover();
    }

    @Test
    void followsOneOfAReplicaWhoseClockIsAhead() {
        checked();
        jdbc.sql("""
                insert into connection_checks (configuration_id, kind, draft_version, revision, checked_values, outcome,
                    steps, failing_since, took_millis, checked_at, actor_kind, actor_subject, actor_name, acting_client)
                select configuration_id, kind, draft_version, revision, checked_values, outcome, steps,
                    failing_since + interval '1 hour', took_millis, checked_at + interval '1 hour',
                    actor_kind, actor_subject, actor_name, acting_client
                from connection_checks where configuration_id = ?
                """).param(live.id()).update();
        var ahead = checks.list(live.id(), CheckKind.SSO, 1).getFirst();
        var next = checked();
        assertThat(next.checkedAt()).isAfter(ahead.checkedAt());
        assertThat(next.failingSince()).isEqualTo(ahead.failingSince());
    }

    @Test
    void goesFromNotVerifiedOverFailingToConnected() {
        assertThat(state().connection()).isEqualTo(Connection.NOT_VERIFIED);

        var first = checked();
        assertThat(first.outcome()).isEqualTo(CheckOutcome.FAILED);
        assertThat(state()).isEqualTo(new ConnectionState(Connection.FAILING, first.checkedAt()));

        var second = checked();
        assertThat(second.checkedAt()).isAfter(first.checkedAt());
        assertThat(state()).as("since the first of the run").isEqualTo(listed().sso());
        assertThat(state().failingSince()).isEqualTo(first.checkedAt());

        outside.auth0().connection(connection);
        assertThat(checked().outcome()).isEqualTo(CheckOutcome.PASSED);
        assertThat(state()).isEqualTo(new ConnectionState(Connection.CONNECTED, null));

        outside.auth0().forget(connection);
        var third = checked();
        assertThat(state()).isEqualTo(new ConnectionState(Connection.FAILING, third.checkedAt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILING", "REFUSING"})
    void staysWhatItIsDuringAnOutage(Fault fault) {
        outside.auth0().connection(connection);
        checked();
        outside.auth0().becomes(fault);
        assertThat(checked().outcome()).isEqualTo(CheckOutcome.NOT_CHECKED);
        assertThat(state().connection()).isEqualTo(Connection.CONNECTED);

        outside.auth0().recovers();
        outside.auth0().forget(connection);
        var first = checked();
        outside.auth0().becomes(fault);
        checked();
        outside.auth0().recovers();
        checked();
        assertThat(state().failingSince()).isEqualTo(first.checkedAt());
    }

    @Test
    void isNotVerifiedAnyMoreWhenItsValuesChangeAndIsAgainWhenTheyComeBack() {
        outside.auth0().connection(connection);
        checked();
        change(new Sso(connection, "https://sso.example/other"));
        assertThat(state().connection()).isEqualTo(Connection.NOT_VERIFIED);
        change(new Sso(connection, "https://sso.example/logout"));
        assertThat(state().connection()).isEqualTo(Connection.CONNECTED);
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withSso(false, settings.sso())),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        live = configurations.findById(live.id()).orElseThrow();
        assertThat(state().connection()).isEqualTo(Connection.NOT_USED);
    }

    @Test
    void tellsTheAuditTrailWhoAskedAndNothingOfTheDailyOnes() {
        checked();
        check.check(Checkable.live(live), CheckKind.REDOX, CheckDueConnections.PORTAL, null);
        var entries = jdbc.sql("""
                select actor_subject, changes from audit_entries
                where action = 'connection.checked' and subject_id = ?
                """).param(String.valueOf(live.id())).query().listOfRows();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst()).containsEntry("actor_subject", "dana.okafor");
        assertThat(String.valueOf(entries.getFirst().get("changes"))).contains("/sso_check/live", "failed");
        assertThat(checks.list(live.id(), CheckKind.REDOX, 9)).hasSize(1);
    }

    @Test
    void holdsNoTransactionWhileTheOtherSideIsAsked() {
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(status -> probe.probe(Checkable.live(live), CheckKind.SSO)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void countsWhatCameOfIt() {
        var failed = meters.get(CheckConnection.METRIC).tags("kind", "sso", "outcome", "failed");
        var before = failed.counter().count();
        checked();
        assertThat(failed.counter().count()).isEqualTo(before + 1);
        for (var kind : new String[] {"sso", "redox"}) {
            for (var outcome : new String[] {"passed", "failed", "not_checked"}) {
                assertThat(meters.get(CheckConnection.METRIC)
                                .tags("kind", kind, "outcome", outcome)
                                .counter())
                        .isNotNull();
            }
        }
    }

    @Test
    void refusesWhereNothingIsEntered() {
        var empty = made.published(made.settings().withSso(false, null));
        assertThatThrownBy(() -> probe.probe(Checkable.live(empty), CheckKind.SSO))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void forgetsWhatIsOldButNotHowItIs() {
        checked();
        checked();
        var soon = Instant.now().plus(1, ChronoUnit.HOURS);
        assertThat(checks.forget(soon)).isPositive();
        assertThat(checks.list(live.id(), CheckKind.SSO, 9)).hasSize(1);
        assertThat(state().connection()).isEqualTo(Connection.FAILING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'MAIL'",
                "outcome = 'GUESSED'",
                "outcome = 'PASSED'",
                "failing_since = checked_at + interval '1 second'",
                "draft_version = 1",
                "revision = null",
                "revision = 99",
                "steps = '[]'",
                "took_millis = -1",
                "configuration_id = -12345"
            })
    void cannotBeWrittenAgainstTheRules(String change) {
        checked();
        var columns = "configuration_id, kind, draft_version, revision, checked_values, outcome, steps, failing_since,"
                + " took_millis, checked_at, actor_kind, actor_subject, actor_name";
        var changed = change.split(" = ", 2);
        var values = columns.replaceFirst("\\b" + changed[0] + "\\b", changed[1]);
        assertThatThrownBy(() -> jdbc.sql("insert into connection_checks (" + columns + ") select " + values
                                + " from connection_checks where configuration_id = ?")
                        .param(live.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private ConnectionCheck checked() {
        return check.check(Checkable.live(live), CheckKind.SSO, ConfigurationsForTests.DANA, Cause.PORTAL);
    }

    private void change(Sso sso) {
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withSso(true, sso)),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        live = configurations.findById(live.id()).orElseThrow();
    }

    /** The page's and the list's, which must be the same. */
    private ConnectionState state() {
        var state = checks.state(live.id(), CheckKind.SSO, live.settings());
        assertThat(listed().sso()).isEqualTo(state);
        return state;
    }

    private ListedConfiguration listed() {
        var filter = ListFilter.of(new Visibility.Everything())
                .with(Objects.requireNonNull(live.settings().expressPartnerId()));
        return queries.page(filter, ListOrder.NAME, 1, null).rows().getFirst();
    }
}
