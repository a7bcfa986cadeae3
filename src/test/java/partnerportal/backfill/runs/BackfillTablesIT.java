package partnerportal.backfill.runs;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses about backfills. */
@PortalTest
class BackfillTablesIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    long partner;

    @BeforeEach
    void partner() {
        partner = new DirectoryRowsForTests(jdbc).partner();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeStored(BackfillState state) {
        assertThatCode(() -> rolledBack(RunForTests.ofPartner(partner).in(state).insert()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RECEIVED | state | 'LOST' | backfills_state",
                "RECEIVED | epoch | -1 | backfills_epoch_not_negative",
                "RECEIVED | troubles | -1 | backfills_troubles_not_negative",
                "RECEIVED | partner_id | -1 | backfills_partner",
                "RECEIVED | last_day | '2026-05-31' | backfills_days_in_order",
                "RECEIVED | file_origin | 'MAIL' | backfills_file_origin",
                "RECEIVED | file_key | ' ' | backfills_file_key_present",
                "RECEIVED | file_name | '' | backfills_file_name_present",
                "RECEIVED | file_size | -1 | backfills_file_size_not_negative",
                "RECEIVED | file_sha256 | 'abc' | backfills_file_sha256_form",
                "RECEIVED | reason | ' ' | backfills_reason_present",
                "RECEIVED | started_by_kind | 'UNKNOWN' | backfills_started_by_kind",
                "RECEIVED | pause_cause | 'PERSON' | backfills_paused",
                "PAUSED | pause_cause | null | backfills_paused",
                "PAUSED | paused_from | null | backfills_paused",
                "PAUSED | paused_from | 'REVIEW' | backfills_paused_from",
                "PAUSED | pause_cause | 'OUTAGE' | backfills_outage_with_words",
                "PAUSED | pause_words | 'Station is down' | backfills_outage_with_words",
                "FAILED | failure | 'BORED' | backfills_failure",
                "FAILED | failure_words | null | backfills_failed",
                "MATCHING | failure | 'UNEXPECTED' | backfills_failed",
                "MATCHING | ended_at | now() | backfills_ended",
                "CANCELLED | ended_at | null | backfills_ended",
                "MATCHING | cleared_at | now() | backfills_cleared_when_ended",
                "FAILED | cleared_at | now() | backfills_cleared_without_name",
                "MATCHING | cursor_id | 7 | backfills_cursor",
                "READY | rows_read | 3 | backfills_rows",
                "READY | rows_duplicate | 1 | backfills_rows",
                "MATCHING | requests_read | 1 | backfills_requests",
                "MATCHING | cursor_token | 'abc' | backfills_cursor_behind_pages",
                "COMMITTING | stale_at | now() | backfills_stale_until_asked_again",
                "MATCHING | keys_skipped | -1 | backfills_requests_not_negative",
                "COMMITTING | plan_hash | null | backfills_commit_asked",
                "COMMITTING | plan_hash | 'x' | backfills_plan_hash_form",
                "DONE | associations_added | null | backfills_committed",
                "REVIEW | done_at | now() | backfills_committed",
                "DONE | done_at | null | backfills_committed"
            })
    void refusesWhatMakesNoSense(BackfillState state, String column, String value, String constraint) {
        var insert = RunForTests.ofPartner(partner).in(state).set(column, value).insert();

        refuses(constraint, insert);
    }

    @Test
    void careRequestsAreCountedByWhatMatchedThem() {
        refuses(
                "backfills_requests_by_algorithm",
                RunForTests.ofPartner(partner)
                        .in(BackfillState.MATCHING)
                        .set("requests_read", "1")
                        .set("requests_none", "1")
                        .insert());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "CHECKING", "READY", "MATCHING", "REVIEW", "COMMITTING", "PAUSED"})
    void onePartnersRunsThatAreNotOverShareNoDay(BackfillState state) {
        var first = RunForTests.ofPartner(partner).in(state).insert();
        var second = RunForTests.ofPartner(partner)
                .set("first_day", "'2026-06-30'")
                .set("last_day", "'2026-07-30'")
                .insert();

        refuses("backfills_one_of_a_partner_and_day", first, second);
    }

    @Test
    void theDayAfterAndAnotherPartnerAreFree() {
        rolledBack(
                RunForTests.ofPartner(partner).insert(),
                RunForTests.ofPartner(partner)
                        .set("first_day", "'2026-07-01'")
                        .set("last_day", "'2026-07-01'")
                        .insert(),
                RunForTests.of(jdbc).insert());
    }

    @Test
    void theSameRunIsNotStartedTwiceEvenWhenItIsDone() {
        refuses(
                "backfills_same_run_once",
                RunForTests.ofPartner(partner).in(BackfillState.DONE).insert(),
                RunForTests.ofPartner(partner).insert());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED", "UNDONE"})
    void whatCameToNothingMayBeStartedAgain(BackfillState state) {
        rolledBack(
                RunForTests.ofPartner(partner).in(state).insert(),
                RunForTests.ofPartner(partner).insert());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7, '2026-06-02', 'SURE', 1, 9.5, 'x', '' | backfill_results_outcome",
                "0, '2026-06-02', 'NONE', null, null, 'x', '' | backfill_results_care_request_positive",
                "7, '2026-06-02', 'EXACT', null, 9.5, 'x', '' | backfill_results_matched_row",
                "7, '2026-06-02', 'EXACT', 1, null, 'x', '' | backfill_results_matched_row",
                "7, '2026-06-02', 'EXACT', 0, 9.5, 'x', '' | backfill_results_row_positive"
            })
    void refusesResultsThatMakeNoSense(String values, String constraint) {
        refuses(constraint, RunForTests.ofPartner(partner).insert(), result(values));
    }

    @Test
    void aCareRequestHasOneResult() {
        var result = result("7, '2026-06-02', 'NONE', null, null, 'x', ''");

        refuses("backfill_results_pk", RunForTests.ofPartner(partner).insert(), result, result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4, 1, 0, 'x', '', null, null, null, null | backfill_pairs_place",
                "1, 0, 0, 'x', '', null, null, null, null | backfill_pairs_row_positive",
                "1, 1, 0, 'x', '', 'PERHAPS', 's', 'n', now() | backfill_pairs_decision",
                "1, 1, 0, 'x', '', 'SAME', null, 'n', now() | backfill_pairs_decided",
                "1, 1, 0, 'x', '', null, 's', 'n', now() | backfill_pairs_decided"
            })
    void refusesPairsThatMakeNoSense(String values, String constraint) {
        refuses(constraint, RunForTests.ofPartner(partner).insert(), review(), pair(values));
    }

    @Test
    void aPatientIsOnePerson() {
        refuses(
                "backfill_pairs_one_same",
                RunForTests.ofPartner(partner).insert(),
                review(),
                pair("1, 1, 0, 'x', '', 'SAME', 's', 'n', now()"),
                pair("2, 2, 0, 'x', '', 'SAME', 's', 'n', now()"));
    }

    @Test
    void aPairNeedsItsResult() {
        refuses(
                "backfill_pairs_result",
                RunForTests.ofPartner(partner).insert(),
                pair("1, 1, 0, 'x', '', null, null, null, null"));
    }

    @Test
    void runsAreKept() {
        refuses("permission denied", "delete from backfills");
    }

    private String result(String values) {
        return """
                insert into backfill_results (backfill_id, care_request_id, day, outcome, row_number, score, rule, codes)
                values ((select max(id) from backfills where partner_id = %d), %s)
                """.formatted(partner, values);
    }

    private String review() {
        return result("7, '2026-06-02', 'REVIEW', 1, 2.5, 'x', ''");
    }

    private String pair(String values) {
        return """
                insert into backfill_pairs (backfill_id, care_request_id, place, row_number, score, rule, codes, decision,
                  decided_by_subject, decided_by_name, decided_at)
                values ((select max(id) from backfills where partner_id = %d), 7, %s)
                """.formatted(partner, values);
    }

    private void rolledBack(String... statements) {
        transactions.executeWithoutResult(status -> {
            List.of(statements).forEach(sql -> jdbc.sql(sql).update());
            status.setRollbackOnly();
        });
    }

    /** The last of the statements, because of the constraint. */
    private void refuses(String constraint, String... statements) {
        assertThatThrownBy(() -> rolledBack(statements)).rootCause().hasMessageContaining(constraint);
        assertThat(jdbc.sql("select count(*) from backfills where partner_id = :partner")
                        .param("partner", partner)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
