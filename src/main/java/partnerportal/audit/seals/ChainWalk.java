package partnerportal.audit.seals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.audit.seals.Verification.Changed;
import partnerportal.audit.seals.Verification.CutOff;
import partnerportal.audit.seals.Verification.Gap;
import partnerportal.audit.seals.Verification.Inserted;
import partnerportal.audit.seals.Verification.Removed;
import partnerportal.audit.seals.Verification.Replaced;
import partnerportal.audit.seals.Verification.UnknownKey;
import partnerportal.audit.seals.VerifyAuditTrail.Row;

import java.util.List;

/** How far a verification has come. Each step answers null while all is well, else what is wrong there. */
final class ChainWalk {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final SealKeys keys;
    private final List<SealMark> known;
    private final @Nullable Seal newest;

    private long position = 1;
    private String previous = "";
    private boolean atEnd;

    /** @param known seals that must be in the chain */
    ChainWalk(JdbcClient jdbc, Seals seals, SealKeys keys, List<SealMark> known, @Nullable Seal newest) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.keys = keys;
        this.known = known;
        this.newest = newest;
    }

    /** Whether every entry still to come is too new to be sealed. */
    boolean atEnd() {
        return atEnd;
    }

    @Nullable
    Verification step(Row row) {
        var seal = row.seal();
        if (seal == null) {
            return unsealed(row.entry());
        }
        if (seal.position() != position) {
            return outOfOrder(row.entry(), seal);
        }
        var key = keys.find(seal.keyId()).orElse(null);
        if (key == null) {
            return new UnknownKey(position, seal.keyId());
        }
        if (!seal.mac().equals(seal.expectedMac(key, previous, row.entry()))) {
            return new Changed(position, row.entry().id());
        }
        var replaced = known.stream()
                .filter(mark -> mark.position() == position && !mark.mac().equals(seal.mac()))
                .findFirst();
        position++;
        previous = seal.mac();
        return replaced.map(Replaced::new).orElse(null);
    }

    /** When there are no more entries: seals may be left over, or fewer than there were. */
    @Nullable
    Verification end() {
        long last = newest == null ? 0 : newest.position();
        if (position <= last) {
            return lostAt(position);
        }
        return known.stream()
                .filter(mark -> mark.position() > last)
                .findFirst()
                .<Verification>map(mark -> new CutOff(mark, last))
                .orElseGet(this::fromTheFuture);
    }

    private @Nullable Verification unsealed(EntryText entry) {
        if (newest == null || !newest.covers(entry)) {
            // All that follow in the order are newer still; sealed ones among them were moved there.
            atEnd = true;
            return null;
        }
        if (position <= newest.position()) {
            var seal = seals.find(position);
            if (seal.isEmpty()) {
                return new Gap(position);
            }
            if (!exists(seal.get().entryId())) {
                return new Removed(position, seal.get().entryId());
            }
        }
        return new Inserted(entry.id());
    }

    private Verification outOfOrder(EntryText entry, Seal seal) {
        return entry.transactionId() != seal.transactionId()
                ? new Changed(seal.position(), entry.id())
                : lostAt(position);
    }

    private Verification lostAt(long place) {
        return seals.find(place)
                .<Verification>map(seal -> exists(seal.entryId())
                        ? new Changed(place, seal.entryId())
                        : new Removed(place, seal.entryId()))
                .orElseGet(() -> new Gap(place));
    }

    /** An entry without a seal, of a transaction that has not begun yet. */
    private @Nullable Verification fromTheFuture() {
        return jdbc.sql("""
                select e.id from audit_entries e
                where e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot())
                  and not exists (select 1 from audit_seals s where s.entry_id = e.id)
                order by e.transaction_id, e.id
                limit 1
                """).query(Long.class).optional().map(Inserted::new).orElse(null);
    }

    private boolean exists(long entryId) {
        return jdbc.sql("select exists (select 1 from audit_entries where id = :id)")
                .param("id", entryId)
                .query(Boolean.class)
                .single();
    }
}
