package partnerportal.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.shared.Actor;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AuditTest
class AppendOnlyIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    AuditTables tables;

    @Autowired
    JdbcClient application;

    @BeforeEach
    void hasAnEntry(@Autowired AuditTrail trail, @Autowired PlatformTransactionManager transactions) {
        tables.empty();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.done(
                        Actor.system("portal"), AuditEvent.of("configuration.published", "configuration", 1, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set reason = 'another'",
                "update audit_entries set at = now() where false",
                "delete from audit_entries",
                "truncate audit_entries",
                "drop table audit_entries",
                "alter table audit_entries disable trigger all",
                "alter table audit_entries owner to portal_app",
                "alter table audit_entries add column more text",
                "create index mine on audit_entries (reason)",
                "select * from audit_entries for update",
                "insert into audit_entries (id, at, outcome, actor_kind, actor_subject, actor_name, action, subject_type, subject_id, changes, contributors)"
                        + " overriding system value values (99, now(), 'DONE', 'SYSTEM', 'x', 'x', 'x', 'x', 'x', '[]', '[]')",
                "insert into audit_entries (transaction_id, at, outcome, actor_kind, actor_subject, actor_name, action, subject_type, subject_id, changes, contributors)"
                        + " values ('1', now(), 'DONE', 'SYSTEM', 'x', 'x', 'x', 'x', 'x', '[]', '[]')",
                "select setval('audit_entries_id_seq', 1)",
                "update audit_seals set position = position + 1",
                "delete from audit_seals",
                "truncate audit_seals",
                "drop table audit_seals",
                "set role portal_owner",
                "set session_replication_role = 'replica'"
            })
    void databaseRefusesTheApplication(String statement) {
        assertThatThrownBy(() -> application.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        assertThat(tables.number("select count(*) from audit_entries where reason is null and id = 1"))
                .isEqualTo(1);
    }

    @Test
    void applicationOwnsNothing() {
        assertThat(tables.number("""
                select count(*) from pg_class
                where relowner = 'portal_app'::regrole and relnamespace = 'public'::regnamespace
                """)).isZero();
    }
}
