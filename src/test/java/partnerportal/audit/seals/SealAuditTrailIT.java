package partnerportal.audit.seals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import partnerportal.audit.AuditTables;
import partnerportal.audit.AuditTest;
import partnerportal.audit.AuditTrail;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AuditTest
@ExtendWith(OutputCaptureExtension.class)
class SealAuditTrailIT {

    Sealing sealing;

    @BeforeEach
    void startsEmpty(
            @Autowired AuditTables tables,
            @Autowired JdbcClient jdbc,
            @Autowired AuditTrail trail,
            @Autowired PlatformTransactionManager transactions) {
        tables.empty();
        sealing = new Sealing(tables, jdbc, trail, transactions);
    }

    @Test
    void sealsEveryEntryOnceInOrder() {
        var portal = sealing.process();
        sealing.write("a", "b", "c");
        assertThat(portal.seal().run()).isEqualTo(3);
        sealing.write("d");
        assertThat(portal.seal().run()).isEqualTo(1);
        assertThat(portal.seal().run()).isZero();

        assertThat(sealing.sealed()).containsExactly("a", "b", "c", "d");
        assertThat(sealing.tables.numbers("select position from audit_seals order by 1"))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void sealsMoreThanABatchAlsoOfOneTransaction() {
        var count = 2 * SealAuditTrail.BATCH + 7;
        sealing.transaction.executeWithoutResult(
                status -> IntStream.range(0, count).forEach(at -> sealing.writeWithin("in bulk " + at)));
        sealing.write("after");

        var portal = sealing.process();
        assertThat(portal.seal().run()).isEqualTo(count + 1);
        assertThat(sealing.sealed()).hasSize(count + 1).endsWith("after");
        assertThat(portal.verification()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void waitsForATransactionThatIsOpenLongerThanLaterOnes() throws Exception {
        var portal = sealing.process();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var early = threads.submit(() -> sealing.transaction.executeWithoutResult(status -> {
                sealing.writeWithin("written first, committed last");
                written.countDown();
                await(mayCommit);
            }));
            written.await();
            sealing.write("second", "third");

            assertThat(portal.seal().run()).isZero();
            assertThat(portal.verification())
                    .isInstanceOfSatisfying(
                            Verification.Whole.class,
                            whole -> assertThat(whole.waiting()).isEqualTo(2));
            mayCommit.countDown();
            early.get();
        }

        assertThat(portal.seal().run()).isEqualTo(3);
        assertThat(sealing.sealed()).containsExactly("written first, committed last", "second", "third");
        assertThat(portal.verification().whole()).isTrue();
    }

    @Test
    void missesNothingWhileManyWriteAndTwoSeal() throws Exception {
        var writers = 4;
        var each = 150;
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(writers + 2)) {
            var sealers = IntStream.range(0, 2)
                    .mapToObj(at -> threads.submit(sealUntilDone(sealing.process(), writing)))
                    .toList();
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                var name = "writer " + writer + " ";
                done.add(threads.submit(() -> writeSome(name, each)));
            }
            for (var one : done) {
                one.get();
            }
            writing.set(false);
            for (var one : sealers) {
                one.get();
            }
        }
        var portal = sealing.process();
        portal.seal().run();

        var committed = sealing.tables.numbers("select id from audit_entries order by transaction_id, id");
        assertThat(committed).hasSize(writers * each * 2 / 3);
        assertThat(sealing.tables.numbers("select entry_id from audit_seals order by position"))
                .isEqualTo(committed);
        assertThat(portal.verification()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void neverSealsWhatAppearsWhereAllWasSealed() {
        var portal = sealing.process();
        sealing.write("a", "b");
        portal.seal().run();
        sealing.write("slipped in");
        sealing.tables.run("update audit_entries set transaction_id = (select min(transaction_id) from audit_entries)"
                + " where subject_id = 'slipped in'");
        sealing.write("c");

        assertThat(portal.seal().run()).isEqualTo(1);
        assertThat(sealing.sealed()).containsExactly("a", "b", "c");
    }

    @Test
    void logsTheNewestSealAndStopsWhenItIsGone(CapturedOutput output) {
        var portal = sealing.process();
        sealing.write("a", "b");
        portal.seal().run();
        var mark = sealing.newest();
        assertThat(output).contains("sealed up to position 2 with " + mark.mac());

        sealing.tables.run("delete from audit_seals where position = 2");
        sealing.write("c");

        assertThat(sealing.registry.get("portal.audit.chain.broken").gauge().value())
                .isZero();
        assertThat(portal.seal().run()).isZero();
        assertThat(output).contains("seal at position 2 is gone");
        assertThat(sealing.registry.get("portal.audit.chain.broken").gauge().value())
                .isEqualTo(1);
        assertThat(sealing.registry.get("portal.audit.sealed").counter().count())
                .isEqualTo(2);
    }

    @Test
    void databaseKeepsPositionsAndEntriesUnique() {
        sealing.write("a");
        sealing.process().seal().run();
        var copy =
                "insert into audit_seals select position + ?, entry_id + ?, transaction_id, watermark, sealed_at, key_id, mac from audit_seals";
        assertThatThrownBy(() -> sealing.jdbc.sql(copy).param(0).param(1).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("audit_seals_pk");
        assertThatThrownBy(() -> sealing.jdbc.sql(copy).param(1).param(0).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("audit_seals_entry_sealed_once");
    }

    /** Every third is rolled back, so ids have gaps. */
    private void writeSome(String name, int count) {
        for (int at = 0; at < count; at++) {
            var subject = name + at;
            boolean rollsBack = at % 3 == 2;
            sealing.transaction.executeWithoutResult(status -> {
                sealing.writeWithin(subject);
                if (rollsBack) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private static Callable<Integer> sealUntilDone(Sealing.Process process, AtomicBoolean writing) {
        return () -> {
            int all = 0;
            while (writing.get()) {
                all += process.seal().run();
            }
            return all;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
