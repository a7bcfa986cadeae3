package partnerportal.audit.seals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import partnerportal.audit.AuditTables;
import partnerportal.audit.AuditTest;
import partnerportal.audit.AuditTrail;
import partnerportal.audit.seals.Verification.Changed;
import partnerportal.audit.seals.Verification.CutOff;
import partnerportal.audit.seals.Verification.Gap;
import partnerportal.audit.seals.Verification.Inserted;
import partnerportal.audit.seals.Verification.Removed;
import partnerportal.audit.seals.Verification.Replaced;
import partnerportal.audit.seals.Verification.UnknownKey;
import partnerportal.audit.seals.Verification.Whole;

import static org.assertj.core.api.Assertions.assertThat;

@AuditTest
class VerifyAuditTrailIT {

    Sealing sealing;
    AuditTables tables;
    Sealing.Process portal;

    @BeforeEach
    void hasSixSealedEntries(
            @Autowired AuditTables auditTables,
            @Autowired JdbcClient jdbc,
            @Autowired AuditTrail trail,
            @Autowired PlatformTransactionManager transactions) {
        tables = auditTables;
        tables.empty();
        sealing = new Sealing(tables, jdbc, trail, transactions);
        portal = sealing.process();
        sealing.write("a", "b", "c");
        portal.seal().run();
        sealing.write("d", "e", "f");
        portal.seal().run();
    }

    @Test
    void wholeTrailIsProven() {
        sealing.write("too new for a seal");

        assertThat(portal.verification()).isEqualTo(new Whole(6, 1, sealing.newest()));
        assertThat(sealing.process().verify().run(sealing.newest()).whole()).isTrue();
    }

    @Test
    void emptyTrailIsWhole() {
        tables.empty();
        assertThat(sealing.process().verification()).isEqualTo(new Whole(0, 0, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "outcome = 'REFUSED'",
                "actor_kind = 'CLIENT'",
                "actor_subject = 'somebody else'",
                "actor_name = 'Somebody Else'",
                "acting_client = ''",
                "action = 'thing.created'",
                "subject_type = 'thong'",
                "subject_id = 'c2'",
                "subject_label = ''",
                "changes = '[ ]'",
                "reason = ''",
                "cause = 'API'",
                "contributors = '[{}]'",
                "request_id = 'x'",
                "transaction_id = (select max(transaction_id) from audit_entries)"
            })
    void namesTheChangedEntry(String change) {
        var id = sealing.idOf("c");
        tables.run("update audit_entries set " + change + " where subject_id = 'c'");
        tables.run("update audit_entries set reason = 'changed too' where subject_id = 'e'");

        assertThat(portal.verification()).isEqualTo(new Changed(3, id));
    }

    @Test
    void textThatSlipsIntoTheNextColumnIsAChange() {
        tables.empty();
        sealing.write("a");
        tables.run("update audit_entries set subject_id = 'ab', subject_label = 'c'");
        var fresh = sealing.process();
        fresh.seal().run();
        assertThat(fresh.verification().whole()).isTrue();

        tables.run("update audit_entries set subject_id = 'a', subject_label = 'bc'");

        assertThat(fresh.verification()).isEqualTo(new Changed(1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mac = sha256('x')",
                "sealed_at = sealed_at - interval '1 day'",
                "watermark = (watermark::text::bigint - 1)::text::xid8"
            })
    void namesTheEntryWhoseSealWasChanged(String change) {
        tables.run("update audit_seals set " + change + " where position = 3");

        assertThat(sealing.process().verification()).isEqualTo(new Changed(3, sealing.idOf("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "c", "d", "f"})
    void namesTheRemovedEntry(String subject) {
        var id = sealing.idOf(subject);
        var position = tables.number("select position from audit_seals where entry_id = ?", id);
        tables.run("delete from audit_entries where subject_id = ?", subject);

        assertThat(portal.verification()).isEqualTo(new Removed(position, id));
    }

    @Test
    void namesTheFirstOfRemovedEntriesAlsoWhenAllAreGone() {
        var first = sealing.idOf("a");
        tables.run("delete from audit_entries");

        assertThat(portal.verification()).isEqualTo(new Removed(1, first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "c", "f"})
    void namesTheInsertedEntry(String beside) {
        sealing.write("slipped in");
        tables.run(
                "update audit_entries set transaction_id = (select transaction_id from audit_entries where subject_id = ?)"
                        + " where subject_id = 'slipped in'",
                beside);

        assertThat(portal.verification()).isEqualTo(new Inserted(sealing.idOf("slipped in")));
        portal.seal().run();
        assertThat(portal.verification()).isEqualTo(new Inserted(sealing.idOf("slipped in")));
    }

    @Test
    void entryOfATransactionYetToComeIsInserted() {
        sealing.write("slipped in");
        tables.run("update audit_entries set transaction_id = '999999999' where subject_id = 'slipped in'");

        assertThat(portal.verification()).isEqualTo(new Inserted(sealing.idOf("slipped in")));
    }

    @Test
    void namesTheGapWhenEntryAndSealAreGone() {
        tables.run("delete from audit_seals where entry_id = ?", sealing.idOf("c"));
        tables.run("delete from audit_entries where subject_id = 'c'");

        assertThat(portal.verification()).isEqualTo(new Gap(3));
    }

    @Test
    void closingTheGapDoesNotHideIt() {
        tables.run("delete from audit_seals where entry_id = ?", sealing.idOf("c"));
        tables.run("delete from audit_entries where subject_id = 'c'");
        tables.run("update audit_seals set position = position - 1 where position > 3 and position = 4");
        tables.run("update audit_seals set position = position - 1 where position = 5");
        tables.run("update audit_seals set position = position - 1 where position = 6");

        assertThat(sealing.process().verification()).isEqualTo(new Changed(3, sealing.idOf("d")));
    }

    @Test
    void processThatSealedNoticesThatTheNewestWereCutOff() {
        var mark = sealing.newest();
        cutOffAfter(4);

        assertThat(portal.verification()).isEqualTo(new CutOff(mark, 4));
    }

    @Test
    void sealFromTheLogShowsThatTheNewestWereCutOff() {
        var mark = sealing.newest();
        cutOffAfter(4);
        var restarted = sealing.process();

        assertThat(restarted.verification().whole()).isTrue();
        assertThat(restarted.verify().run(mark)).isEqualTo(new CutOff(mark, 4));
    }

    @Test
    void sealFromTheLogShowsThatOthersTookTheirPlace() {
        var mark = sealing.newest();
        cutOffAfter(4);
        sealing.write("g", "h");
        var restarted = sealing.process();
        restarted.seal().run();

        assertThat(restarted.verification().whole()).isTrue();
        assertThat(restarted.verify().run(mark)).isEqualTo(new Replaced(mark));
    }

    @Test
    void allSealsGoneIsACutOff() {
        var mark = sealing.newest();
        tables.run("truncate audit_seals, audit_entries");

        assertThat(portal.verification()).isEqualTo(new CutOff(mark, 0));
    }

    @Test
    void oldSealsHoldAfterTheKeyWasChanged() {
        var rotated = sealing.process(Sealing.SECOND_KEY, Sealing.FIRST_KEY);
        sealing.write("g");
        rotated.seal().run();

        assertThat(rotated.verification()).isEqualTo(new Whole(7, 0, sealing.newest()));
        assertThat(tables.number("select count(distinct key_id) from audit_seals"))
                .isEqualTo(2);

        tables.run("update audit_entries set reason = 'changed' where subject_id = 'g'");
        assertThat(rotated.verification()).isEqualTo(new Changed(7, sealing.idOf("g")));
    }

    @Test
    void saysWhichKeyIsMissing() {
        var firstKey = tables.text("select distinct key_id from audit_seals");

        assertThat(sealing.process(Sealing.SECOND_KEY).verification()).isEqualTo(new UnknownKey(1, firstKey));
    }

    @Test
    void trailSealedWithAnotherKeyUnderTheOldNameIsFound() {
        var id = sealing.idOf("a");
        var oldName = tables.text("select distinct key_id from audit_seals");
        tables.run("truncate audit_seals");
        sealing.process(Sealing.SECOND_KEY).seal().run();
        tables.run("update audit_seals set key_id = ?", oldName);

        assertThat(sealing.process().verification()).isEqualTo(new Changed(1, id));
    }

    private void cutOffAfter(long position) {
        tables.run(
                "delete from audit_entries where id in (select entry_id from audit_seals where position > ?)",
                position);
        tables.run("delete from audit_seals where position > ?", position);
    }
}
