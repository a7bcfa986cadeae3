package partnerportal.audit.seals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.shared.Conflict;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Walks the entries in the order in which they were sealed and compares each with its seal, a page at a time: neither
 * memory nor a single statement grows with the trail.
 */
@Component
public class VerifyAuditTrail {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final SealKeys keys;
    private final RememberedSeal remembered;
    private final SealMetrics metrics;
    private final TransactionTemplate snapshot;
    private final ReentrantLock underWay = new ReentrantLock();

    VerifyAuditTrail(
            JdbcClient jdbc,
            Seals seals,
            SealKeys keys,
            RememberedSeal remembered,
            SealMetrics metrics,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.keys = keys;
        this.remembered = remembered;
        this.metrics = metrics;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** An entry, and its seal if it has one. */
    record Row(EntryText entry, @Nullable Seal seal) {}

    /**
     * One at a time in each replica, so that a long trail leaves connections for everybody else.
     *
     * @param noted a seal that somebody kept, which must still be there
     * @throws Conflict while another is under way
     */
    public Verification run(@Nullable SealMark noted) {
        if (!underWay.tryLock()) {
            throw new Conflict("conflict", "The audit log is being verified for somebody else. Try again in a minute.");
        }
        try {
            var found = walk(noted);
            metrics.verified(found);
            return found;
        } finally {
            underWay.unlock();
        }
    }

    private Verification walk(@Nullable SealMark noted) {
        // Read before the snapshot is taken, so that the snapshot is sure to hold it.
        var known = Stream.of(noted, remembered.get().orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return snapshot.execute(status -> verify(known));
    }

    private Verification verify(List<SealMark> known) {
        var newest = seals.newest().orElse(null);
        var walk = new ChainWalk(jdbc, seals, keys, known, newest);
        var from = new EntryText(0, 0, "");
        List<Row> page;
        do {
            page = page(from);
            for (var row : page) {
                var broken = walk.step(row);
                if (broken != null) {
                    return broken;
                }
            }
            from = page.isEmpty() ? from : page.getLast().entry();
        } while (page.size() == PAGE && !walk.atEnd());
        var broken = walk.end();
        return broken != null ? broken : whole(newest);
    }

    private Verification whole(@Nullable Seal newest) {
        return new Verification.Whole(
                newest == null ? 0 : newest.position(), waiting(newest), newest == null ? null : newest.mark());
    }

    private long waiting(@Nullable Seal newest) {
        return jdbc.sql("""
                select count(*) from audit_entries e
                where (e.transaction_id, e.id) > (:transaction::text::xid8, :entry)
                """)
                .param("transaction", newest == null ? 0 : newest.transactionId())
                .param("entry", newest == null ? 0 : newest.entryId())
                .query(Long.class)
                .single();
    }

    private List<Row> page(EntryText after) {
        return jdbc.sql("select " + EntryText.COLUMNS + ", " + Seals.COLUMNS + """

                from audit_entries e
                left join audit_seals s on s.entry_id = e.id
                where (e.transaction_id, e.id) > (:transaction::text::xid8, :entry)
                order by e.transaction_id, e.id
                limit :page
                """)
                .param("transaction", after.transactionId())
                .param("entry", after.id())
                .param("page", PAGE)
                .query((row, at) ->
                        new Row(EntryText.read(row), row.getString("position") == null ? null : Seals.read(row)))
                .list();
    }
}
