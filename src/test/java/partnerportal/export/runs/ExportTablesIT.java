package partnerportal.export.runs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses about runs. */
@PortalTest
class ExportTablesIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    ExportsForTests exports;

    @BeforeEach
    void pause(@Autowired ApplicationContext portal) {
        exports = new ExportsForTests(portal);
        exports.done(ExportKind.INCREMENT);
        exports.done(ExportKind.FULL);
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'SIDEWAYS', 'WAITING', null, null, null | export_runs_kind",
                "'FULL', 'LOST', now(), null, null | export_runs_state",
                "'FULL', 'WAITING', now(), null, null | export_runs_started",
                "'FULL', 'RUNNING', null, null, null | export_runs_started",
                "'FULL', 'RUNNING', now(), now(), null | export_runs_ended",
                "'FULL', 'DONE', now(), null, null | export_runs_ended",
                "'FULL', 'FAILED', now(), now(), null | export_runs_failed_with_words",
                "'FULL', 'DONE', now(), now(), 'why' | export_runs_failed_with_words",
                "'FULL', 'FAILED', now(), now(), ' ' | export_runs_failure_present"
            })
    void runInNoStateThatThereIs(String values, String constraint) {
        refuses(constraint, run(values));
    }

    @Test
    void secondRunAtWork() {
        refuses(
                "export_runs_one_at_a_time",
                run("'FULL', 'RUNNING', now(), null, null"),
                run("'INCREMENT', 'FINISHING', now(), null, null"));
    }

    @Test
    void secondOfAKindThatWaits() {
        refuses(
                "export_runs_one_of_a_kind_waits",
                run("'FULL', 'WAITING', null, null, null"),
                run("'FULL', 'WAITING', null, null, null"));
    }

    @Test
    void spanThatGoesBackwards() {
        refuses(
                "export_run_data_sets_span",
                "insert into export_run_data_sets (run_id, data_set, since, up_to) select max(id), 'x', 5, 4 from export_runs");
    }

    @Test
    void removingARun() {
        refuses("permission denied", "delete from export_runs");
    }

    private static String run(String values) {
        return """
                insert into export_runs (actor_kind, actor_subject, actor_name, requested_at, kind, state, started_at, ended_at,
                  failure) values ('SYSTEM', 'x', 'x', now(), %s)
                """.formatted(values);
    }

    /** The last of the statements, because of the constraint. */
    private void refuses(String constraint, String... statements) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
                        List.of(statements).forEach(sql -> jdbc.sql(sql).update())))
                .rootCause()
                .hasMessageContaining(constraint);
        assertThat(jdbc.sql("select count(*) from export_runs where actor_subject = 'x'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
