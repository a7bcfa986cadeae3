package partnerportal.audit.seals;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals the entries of transactions that have ended, in the order (transaction, entry).
 *
 * <p>Entry ids are not in commit order: an entry may become visible after later ones. Below the oldest transaction that
 * still runs nothing can appear any more, so everything below it is sealed and nothing is missed. What appears there all
 * the same was put in behind the portal's back; it is never sealed.
 */
@Component
public class SealAuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(SealAuditTrail.class);
    private static final long LOCK = 5_341_960_117L;

    static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final SealKeys keys;
    private final RememberedSeal remembered;
    private final SealMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealAuditTrail(
            JdbcClient jdbc,
            Seals seals,
            SealKeys keys,
            RememberedSeal remembered,
            SealMetrics metrics,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.keys = keys;
        this.remembered = remembered;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns how many entries were sealed: none when there are none, or when another process is at it. */
    public int run() {
        int all = 0;
        int batch;
        do {
            var made = transaction.execute(status -> nextBatch());
            made.stream().reduce((earlier, later) -> later).map(Seal::mark).ifPresent(this::publish);
            batch = made.size();
            metrics.sealed(batch);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    private List<Seal> nextBatch() {
        if (!lock() || !chainIsWhole()) {
            return List.of();
        }
        var newest = seals.newest();
        newest.map(Seal::mark).ifPresent(remembered::keep);
        var horizon = horizon();
        var entries = unsealed(newest, horizon);
        var batch = chain(
                newest, entries, entries.size() == BATCH ? entries.getLast().transactionId() : horizon);
        seals.add(batch);
        return batch;
    }

    private boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean chainIsWhole() {
        var missing = remembered.get().filter(mark -> !seals.holds(mark));
        missing.ifPresent(mark -> LOG.error(
                "The audit trail's seal at position {} is gone or replaced; nothing more is sealed. Verify the trail with position {} and {}",
                mark.position(),
                mark.position(),
                mark.mac()));
        metrics.chainIs(missing.isEmpty());
        return missing.isEmpty();
    }

    /** Every transaction below it has ended, and the next statement sees what they wrote. */
    private long horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private List<EntryText> unsealed(Optional<Seal> newest, long horizon) {
        return jdbc.sql("select " + EntryText.COLUMNS + """

                from audit_entries e
                where e.transaction_id >= :watermark::text::xid8 and e.transaction_id < :horizon::text::xid8
                  and (e.transaction_id, e.id) > (:transaction::text::xid8, :entry)
                order by e.transaction_id, e.id
                limit :batch
                """)
                .param("watermark", newest.map(Seal::watermark).orElse(0L))
                .param("horizon", horizon)
                .param("transaction", newest.map(Seal::transactionId).orElse(0L))
                .param("entry", newest.map(Seal::entryId).orElse(0L))
                .param("batch", BATCH)
                .query((row, at) -> EntryText.read(row))
                .list();
    }

    private List<Seal> chain(Optional<Seal> newest, List<EntryText> entries, long watermark) {
        var now = clock.instant();
        var position = newest.map(Seal::position).orElse(0L);
        var previous = newest.map(Seal::mac).orElse("");
        var chain = new ArrayList<Seal>(entries.size());
        for (var entry : entries) {
            position++;
            var seal = Seal.of(keys.current(), position, previous, entry, watermark, now);
            chain.add(seal);
            previous = seal.mac();
        }
        return chain;
    }

    /** The log is out of the database's reach too: a seal noted there shows when later ones were taken away. */
    private void publish(SealMark mark) {
        remembered.keep(mark);
        LOG.info("Audit trail sealed up to position {} with {}", mark.position(), mark.mac());
    }
}
