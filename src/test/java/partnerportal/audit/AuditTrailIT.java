package partnerportal.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@AuditTest
class AuditTrailIT {

    private static final Actor DANA = new Actor(Actor.Kind.USER, "auth0|dana", "Dana Okafor", "express-backend");

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditTables tables;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;

    @BeforeEach
    void startsEmpty(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        tables.empty();
        tables.run("drop table if exists things");
        tables.run("create table things (name text); grant select, insert on things to portal_app");
    }

    @Test
    void keepsEveryFieldOfAnEntry() {
        transaction.executeWithoutResult(status -> trail.done(
                DANA,
                AuditEvent.of("configuration.published", "configuration", 7, "Alder Ridge")
                        .changing(List.of(new FieldChange("/name", "Alder", "Alder Ridge")))
                        .because("New name")
                        .by(Cause.API)
                        .with(List.of(Actor.user("auth0|marcus", "Marcus Bell")))));

        assertThat(tables.text("select row_to_json(e)::jsonb - '{id,at,transaction_id}'::text[] from audit_entries e"))
                .isEqualToIgnoringWhitespace("""
                        {"cause": "API", "action": "configuration.published", "reason": "New name",
                         "changes": [{"path": "/name", "after": "Alder Ridge", "before": "Alder"}],
                         "outcome": "DONE", "actor_kind": "USER", "actor_name": "Dana Okafor",
                         "request_id": null, "subject_id": "7", "contributors": [{"name": "Marcus Bell", "subject": "auth0|marcus"}],
                         "subject_type": "configuration", "acting_client": "express-backend",
                         "actor_subject": "auth0|dana", "subject_label": "Alder Ridge"}
                        """);
    }

    static Stream<Arguments> waysToBreakTheTable() {
        var trigger = """
                create function full_up() returns trigger language plpgsql as 'begin raise disk_full; end';
                create %s trigger full_up %s insert on audit_entries %s for each row execute function full_up()
                """;
        var removingTrigger = "drop trigger full_up on audit_entries; drop function full_up()";
        return Stream.of(
                arguments(
                        "revoke insert (at) on audit_entries from portal_app",
                        "grant insert (at) on audit_entries to portal_app"),
                arguments(
                        "alter table audit_entries rename to elsewhere",
                        "alter table elsewhere rename to audit_entries"),
                arguments(
                        "alter table audit_entries rename column reason to why",
                        "alter table audit_entries rename column why to reason"),
                arguments(
                        "alter table audit_entries add constraint full_up check (false)",
                        "alter table audit_entries drop constraint full_up"),
                arguments(trigger.formatted("", "before", ""), removingTrigger),
                arguments(trigger.formatted("constraint", "after", "deferrable initially deferred"), removingTrigger),
                arguments(
                        "alter table audit_entries alter id set maxvalue 2 restart with 2;"
                                + " do 'begin perform nextval(''audit_entries_id_seq''); end'",
                        "alter table audit_entries alter id set no maxvalue"));
    }

    @ParameterizedTest
    @MethodSource("waysToBreakTheTable")
    void noEntryNoChange(String breaking, String mending) {
        tables.run(breaking);
        try {
            assertThatThrownBy(() -> add("lost")).isInstanceOf(Exception.class);
            assertThat(tables.number("select count(*) from things")).isZero();
        } finally {
            tables.run(mending);
        }

        add("kept");
        assertThat(tables.text("select string_agg(name, ',') from things")).isEqualTo("kept");
        assertThat(tables.text("select string_agg(subject_id, ',') from audit_entries"))
                .isEqualTo("kept");
    }

    @Test
    void noChangeNoEntry() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.done(DANA, AuditEvent.of("thing.added", "thing", "lost", null));
                    throw new IllegalStateException("The change failed.");
                }))
                .hasMessage("The change failed.");

        assertThat(tables.number("select count(*) from audit_entries")).isZero();
    }

    @Test
    void doneNeedsTheTransactionOfTheChange() {
        assertThatThrownBy(() -> trail.done(DANA, AuditEvent.of("thing.added", "thing", "alone", null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusalOutlivesTheTransactionItWasRefusedIn() {
        transaction.executeWithoutResult(status -> {
            trail.refused(DANA, AuditEvent.of("thing.added", "thing", "refused", null));
            status.setRollbackOnly();
        });

        assertThat(tables.text("select outcome from audit_entries")).isEqualTo("REFUSED");
    }

    private void add(String name) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into things values (:name)").param("name", name).update();
            trail.done(DANA, AuditEvent.of("thing.added", "thing", name, null));
        });
    }
}
