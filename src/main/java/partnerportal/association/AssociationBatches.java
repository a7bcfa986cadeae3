package partnerportal.association;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import partnerportal.association.AssociationBatch.Applied;
import partnerportal.association.AssociationBatch.Undone;
import partnerportal.association.BatchRefused.Why;
import partnerportal.association.domain.PartnerLock;
import partnerportal.shared.Actor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backfill does to associations, all at once, on the connection and in the transaction of the caller, who rolls back
 * when something is refused. Whoever else changes associations of the partner waits until it ends.
 */
@Component
public class AssociationBatches {

    private final BatchChanges changes;
    private final Clock clock;

    AssociationBatches(BatchChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Until the transaction ends, nobody else changes associations of the partner; taken before anything of them is read. */
    public void lock(JdbcClient on, long partnerId) {
        mustBeInTransaction();
        PartnerLock.take(on, partnerId);
    }

    /**
     * Makes the temporary table {@code staged_associations} for the caller to fill by SQL; it is gone with the transaction.
     *
     * <p>Its columns are {@code care_request_id bigint primary key}, {@code day date}, {@code change} ({@code ADD},
     * {@code CHANGE} or {@code REMOVE}), {@code origin} ({@code BACKFILL} or {@code PERSON}: whose word the change is),
     * {@code member_id text}, {@code score double precision}, {@code rule text}. The day is the care request's in its market's
     * time zone. What is removed needs no day, and has no member, score and rule.
     */
    public void stage(JdbcClient on) {
        mustBeInTransaction();
        on.sql(BatchSql.STAGE).update();
    }

    /**
     * Does what the stage says.
     *
     * @throws BatchRefused when the stage does not fit what holds now, or the backfill was applied before
     */
    public Applied apply(JdbcClient on, AssociationBatch batch, Actor actor) {
        mustBeInTransaction();
        PartnerLock.take(on, batch.partnerId());
        refuse(Why.APPLIED_BEFORE, count(on, BatchSql.APPLIED_BEFORE, Map.of("backfill", batch.backfillId())));
        on.sql("analyze staged_associations").update();
        refuseWhatDoesNotFit(on, batch.partnerId());
        var values = BatchSql.by(actor);
        values.put("backfill", batch.backfillId());
        values.put("partner", batch.partnerId());
        values.put("version", batch.algorithmVersion());
        values.put("at", batch.at().atOffset(ZoneOffset.UTC));
        on.sql(BatchSql.END_STAGED).params(values).update();
        on.sql(BatchSql.MAKE_STAGED).params(values).update();
        return on.sql(BatchSql.COUNT_STAGED)
                .query((row, at) -> new Applied(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /**
     * Brings back exactly what held before the backfill was applied.
     *
     * @throws ChangedSince when others changed since what it had changed
     * @throws BatchRefused when it was undone before
     */
    public Undone undo(JdbcClient on, long backfillId, long partnerId, Actor actor, String reason) {
        mustBeInTransaction();
        PartnerLock.take(on, partnerId);
        findWhatToUndo(on, backfillId, partnerId);
        var values = BatchSql.by(actor);
        values.put("backfill", backfillId);
        values.put("partner", partnerId);
        values.put("reason", reason);
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        var ended = on.sql(BatchSql.END_TOUCHED).params(values).update();
        var restored = on.sql(BatchSql.RESTORE_TOUCHED).params(values).update();
        forgetWhatToUndo(on);
        return new Undone(ended, restored);
    }

    /**
     * What undoing would do, as it stands now; changes nothing and keeps nobody waiting.
     *
     * @throws ChangedSince when others changed since what it had changed
     * @throws BatchRefused when it was undone before
     */
    public Undone tryUndoing(JdbcClient on, long backfillId, long partnerId) {
        mustBeInTransaction();
        findWhatToUndo(on, backfillId, partnerId);
        var would = on.sql(BatchSql.COUNT_TOUCHED)
                .query((row, at) -> new Undone(row.getLong(1), row.getLong(2)))
                .single();
        forgetWhatToUndo(on);
        return would;
    }

    /**
     * What a backfill did when it was applied, by care request; also of one that was undone.
     *
     * @param afterCareRequestId where the part before ended; 0 to begin
     * @param most how many at once; fewer come at the end only
     */
    public List<AssociationChange> changes(long backfillId, long afterCareRequestId, int most) {
        return changes.of(backfillId, afterCareRequestId, most);
    }

    private static void findWhatToUndo(JdbcClient on, long backfillId, long partnerId) {
        refuse(Why.UNDONE_BEFORE, count(on, BatchSql.UNDONE_BEFORE, Map.of("backfill", backfillId)));
        on.sql(BatchSql.FIND_TOUCHED)
                .param("backfill", backfillId)
                .param("partner", partnerId)
                .update();
        on.sql("analyze touched_associations").update();
        on.sql(BatchSql.FIND_LAST).param("partner", partnerId).update();
        on.sql("analyze last_associations").update();
        refuseWhatWasChangedSince(on);
    }

    private static void forgetWhatToUndo(JdbcClient on) {
        on.sql("drop table touched_associations, last_associations").update();
    }

    private static void refuseWhatDoesNotFit(JdbcClient on, long partnerId) {
        var misfits = on.sql(BatchSql.COUNT_MISFITS).param("partner", partnerId);
        misfits.query(row -> {
            refuse(Why.ADDS_WHAT_IS_THERE, row.getLong(1));
            refuse(Why.CHANGES_WHAT_IS_NOT_THERE, row.getLong(2));
            refuse(Why.CHANGES_WHAT_A_PERSON_SET, row.getLong(3));
        });
    }

    private static void refuseWhatWasChangedSince(JdbcClient on) {
        var byBackfill = new TreeMap<Long, Long>();
        var byPeople = new long[1];
        on.sql(BatchSql.COUNT_CHANGED_SINCE).query(row -> {
            long backfill = row.getLong(1);
            if (row.wasNull()) {
                byPeople[0] = row.getLong(2);
            } else {
                byBackfill.put(backfill, row.getLong(2));
            }
        });
        if (!byBackfill.isEmpty() || byPeople[0] > 0) {
            throw new ChangedSince(byBackfill, byPeople[0]);
        }
    }

    private static void refuse(Why why, long count) {
        if (count > 0) {
            throw new BatchRefused(why, count);
        }
    }

    private static long count(JdbcClient on, String sql, Map<String, ?> values) {
        return on.sql(sql).params(values).query(Long.class).single();
    }

    private static void mustBeInTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("Associations are changed in the transaction of the backfill.");
        }
    }
}
