package partnerportal.association;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import partnerportal.shared.Actor;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The database holds the rules of associations by itself, whoever writes. */
class AssociationTablesIT {

    private static AssociationDatabase database;
    private static long partner;

    @BeforeAll
    static void start() {
        database = new AssociationDatabase();
        partner = database.partner();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0, 'PERSON', null, null, 'why', null | associations_care_request_positive",
                "7, 'MACHINE', null, null, 'why', null | associations_origin",
                "7, 'PERSON', null, null, null, null | associations_by_hand_have_a_reason",
                "7, 'PERSON', null, null, ' ', null | associations_reason_present",
                "7, 'PERSON', null, 'M-1', 'why', null | associations_by_hand_have_no_match",
                "7, 'PERSON', 0, null, 'why', '2026-11-01' | associations_backfill_positive",
                "7, 'PERSON', 1, null, null, null | associations_of_backfill_have_a_day",
                "7, 'PERSON', 1, ' ', null, '2026-11-01' | associations_member_present",
                "7, 'BACKFILL', null, null, 'why', '2026-11-01' | associations_by_backfill_names_it",
                "7, 'BACKFILL', 1, null, null, '2026-11-01' | associations_by_backfill_names_it"
            })
    void refusesWhatCannotBeMade(String values, String rule) {
        refusedFor(rule, """
                insert into associations (care_request_id, origin, backfill_id, member_id, reason, day, partner_id, made_at,
                  actor_kind, actor_subject, actor_name)
                values (%s, %d, now(), 'USER', 'x', 'X')
                """.formatted(values, partner));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ended_actor_kind = 'USER' | associations_ended_wholly",
                "ended_at = now(), ended_by = 'PERSON', end_reason = 'why' | associations_ended_wholly",
                "end_reason = 'why' | associations_end_only_when_ended",
                "ended_backfill_id = 1 | associations_end_only_when_ended",
                "ended_at = now(), ended_by = 'NOBODY', ended_backfill_id = 1, end_reason = 'why', ended_actor_kind = 'USER', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_ended_by",
                "ended_at = now(), ended_by = 'PERSON', ended_actor_kind = 'USER', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_ended_by_hand_with_a_reason",
                "ended_at = now(), ended_by = 'PERSON', end_reason = 'why', ended_actor_kind = 'GHOST', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_ended_actor_kind",
                "ended_at = now(), ended_by = 'BACKFILL', ended_actor_kind = 'USER', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_ended_by_backfill_names_it",
                "ended_at = now(), ended_by = 'UNDO', ended_backfill_id = 1, end_reason = 'why', ended_actor_kind = 'USER', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_undone_only_their_own",
                "ended_at = '2020-01-01', ended_by = 'PERSON', end_reason = 'why', ended_actor_kind = 'USER', ended_actor_subject = 'x', ended_actor_name = 'X' | associations_ended_after_made"
            })
    void refusesWhatCannotEnd(String values, String rule) {
        long id = make(100);
        try {
            refusedFor(rule, "update associations set %s where id = %d".formatted(values, id));
        } finally {
            end(100);
        }
    }

    @Test
    void undoingEndsWithAReason() {
        var id = database.jdbc
                .sql("""
                        insert into associations (care_request_id, partner_id, day, origin, backfill_id, algorithm_version, made_at,
                          actor_kind, actor_subject, actor_name)
                        values (14, :partner, '2026-11-01', 'BACKFILL', 1, 'weights-1', now(), 'USER', 'x', 'X')
                        returning id
                        """)
                .param("partner", partner)
                .query(Long.class)
                .single();
        refusedFor("associations_undone_with_a_reason", """
                update associations
                set ended_at = now(), ended_by = 'UNDO', ended_backfill_id = 1, ended_actor_kind = 'USER',
                  ended_actor_subject = 'x', ended_actor_name = 'X'
                where id = %d
                """.formatted(id));
    }

    @Test
    void oneHoldsAtATime() {
        make(8);
        refusedFor("associations_one_current", """
                insert into associations (care_request_id, partner_id, origin, reason, made_at, actor_kind, actor_subject,
                  actor_name)
                values (8, %d, 'PERSON', 'why', now(), 'USER', 'x', 'X')
                """.formatted(partner));
        end(8);
        assertThatNoException().isThrownBy(() -> make(8));
    }

    @Test
    void whatEndedStaysAsItEnded() {
        long id = make(9);
        end(9);
        refusedFor("associations_ended_once", "update associations set end_reason = 'other' where id = " + id);
        refusedFor("associations_ended_once", "update associations set ended_at = null where id = " + id);
    }

    @Test
    void restoresOnlyWhatWasMadeBefore() {
        refusedFor("associations_restored_by_undoing", """
                insert into associations (care_request_id, partner_id, origin, reason, made_at, actor_kind, actor_subject,
                  actor_name, restores)
                values (10, %d, 'PERSON', 'why', now(), 'USER', 'x', 'X', %d)
                """.formatted(partner, make(10) - 1));
        refusedFor("associations_restores_an_earlier_one", """
                insert into associations (care_request_id, partner_id, origin, reason, made_at, actor_kind, actor_subject,
                  actor_name, restores, undone_backfill_id)
                values (11, %d, 'PERSON', 'why', now(), 'USER', 'x', 'X', 1000000000, 1)
                """.formatted(partner));
    }

    @Test
    void applicationNeitherRewritesNorRemoves() {
        long id = make(12);
        for (var sql : new String[] {
            "update associations set member_id = 'M-2' where id = " + id,
            "update associations set partner_id = 1 where id = " + id,
            "update associations set changed_in = '1'::xid8 where id = " + id,
            "delete from associations where id = " + id,
            "truncate associations"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.jdbc.sql(sql).update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void partnerOfAssociationsStaysInTheDirectory() {
        make(13);
        refusedFor("associations_partner", "delete from directory_partners where id = " + partner);
    }

    private static long make(long request) {
        database.associations()
                .make(request, partner, null, Instant.parse("2026-11-21T12:00:00Z"), Actor.user("dana", "Dana"), "why");
        return database.associations().current(request, partner).orElseThrow().id();
    }

    private static void end(long request) {
        var held = database.associations().current(request, partner).orElseThrow();
        database.associations().end(held, Instant.parse("2026-11-21T13:00:00Z"), Actor.user("dana", "Dana"), "why");
    }

    private static void refusedFor(String rule, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.jdbc.sql(sql).update())
                .withMessageContaining("\"" + rule + "\"");
    }
}
