package partnerportal.mail.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses about mails, and forgets in time. */
@PortalTest
class OutgoingMailTableIT {

    private static final String INSERT = """
            insert into outgoing_mails (key, recipient, template, template_values, message_id, queued_at, state, attempts,
              tried_since, next_attempt_at, claim, claimed_until, sent_at, undelivered_at, last_problem, dismissed_at)
            values (%s, %s, 'backfill-done', '{}', '<' || gen_random_uuid() || '@a>', now(), %s)
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'LOST', 1, now(), null, null, null, null, null, null, null | outgoing_mails_state",
                "'WAITING', 0, null, null, null, null, null, null, null, null | outgoing_mails_waiting_for_a_time",
                "'SENT', 1, now(), now(), null, null, now(), null, null, null | outgoing_mails_waiting_for_a_time",
                "'SENDING', 1, now(), null, null, null, null, null, null, null | outgoing_mails_sending_by_a_claim",
                "'SENDING', 1, now(), null, gen_random_uuid(), null, null, null, null, null | outgoing_mails_sending_by_a_claim",
                "'SENT', 1, now(), null, gen_random_uuid(), now(), now(), null, null, null | outgoing_mails_sending_by_a_claim",
                "'SENT', 1, now(), null, null, null, null, null, null, null | outgoing_mails_sent",
                "'WAITING', 0, null, now(), null, null, now(), null, null, null | outgoing_mails_sent",
                "'SENT', 0, null, null, null, null, now(), null, null, null | outgoing_mails_not_over_untried",
                "'WAITING', 1, null, now(), null, null, null, null, null, null | outgoing_mails_tried",
                "'WAITING', -1, null, now(), null, null, null, null, null, null | outgoing_mails_attempts_not_negative",
                "'UNDELIVERED', 1, now(), null, null, null, null, null, 'No.', null | outgoing_mails_undelivered",
                "'UNDELIVERED', 1, now(), null, null, null, null, now(), null, null | outgoing_mails_undelivered_with_words",
                "'UNDELIVERED', 1, now(), null, null, null, null, now(), ' ', null | outgoing_mails_last_problem_present",
                "'WAITING', 0, null, now(), null, null, null, null, null, now() | outgoing_mails_dismissed"
            })
    void mailInNoStateThatThereIs(String values, String constraint) {
        refuses(INSERT.formatted("'test'", "'a@b.example'", values), constraint);
    }

    @Test
    void moreCopiesWithoutAnswerThanAttempts() {
        var untried = INSERT.formatted(
                        "'test'", "'a@b.example'", "'WAITING', 0, null, now(), null, null, null, null, null, null")
                .replace("(key,", "(unanswered, key,")
                .replace("values (", "values (1, ");
        refuses(untried, "outgoing_mails_unanswered_in_an_attempt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Test 7' | 'a@b.example' | outgoing_mails_key_form",
                "'test' | 'a' | outgoing_mails_recipient_form",
                "'test' | E'a@b.example\\nBcc: c@d.example' | outgoing_mails_recipient_form",
                "'test' | 'a@b.example, c@d.example' | outgoing_mails_recipient_form"
            })
    void keyAndRecipientOfAnotherForm(String key, String recipient, String constraint) {
        refuses(INSERT.formatted(key, recipient, waiting()), constraint);
    }

    @Test
    void secondMailOfAKeyToTheSamePerson() {
        refuses(
                "outgoing_mails_once_to_everyone",
                INSERT.formatted("'once'", "'a@b.example'", waiting()),
                INSERT.formatted("'once'", "'A@B.example'", waiting()));
    }

    @Test
    void whatWasSentOrDismissedIsForgottenAfter90Days(@Autowired Clock clock, @Autowired JsonMapper json) {
        transactions.executeWithoutResult(status -> {
            put("old-sent", "'SENT', 1, now(), null, null, null, now() - interval '91 days', null, null, null");
            put("new-sent", "'SENT', 1, now(), null, null, null, now() - interval '89 days', null, null, null");
            put("old-waiting", "'WAITING', 0, null, now() - interval '91 days', null, null, null, null, null, null");
            put(
                    "old-undelivered",
                    "'UNDELIVERED', 1, now(), null, null, null, null, now() - interval '91 days', 'No.', null");
            put(
                    "old-dismissed",
                    "'UNDELIVERED', 1, now(), null, null, null, null, now(), 'No.', now() - interval '91 days'");
            new OutgoingMails(jdbc, json, Clock.offset(clock, Duration.ZERO)).forgetOld();
            assertThat(jdbc.sql("select key from outgoing_mails where recipient = 'purge@b.example' order by id")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("new-sent", "old-waiting", "old-undelivered"));
            status.setRollbackOnly();
        });
    }

    private void put(String key, String values) {
        jdbc.sql(INSERT.formatted("'" + key + "'", "'purge@b.example'", values)).update();
    }

    private static String waiting() {
        return "'WAITING', 0, null, now(), null, null, null, null, null, null";
    }

    private void refuses(String statement, String constraint) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    private void refuses(String constraint, String first, String second) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql(first).update();
                    jdbc.sql(second).update();
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
