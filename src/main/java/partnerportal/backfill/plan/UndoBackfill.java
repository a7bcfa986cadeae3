package partnerportal.backfill.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.association.AssociationBatch.Undone;
import partnerportal.association.AssociationBatches;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;
import partnerportal.shared.Reason;

import java.util.List;
import java.util.Optional;

/** Brings back what held before a run was committed. */
@Component
public class UndoBackfill {

    private static final String UNSAID = "Say why the backfill is undone";

    private final Backfills backfills;
    private final AssociationBatches associations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final LongTransaction transaction;

    UndoBackfill(
            Backfills backfills,
            AssociationBatches associations,
            AuditTrail audit,
            JdbcClient jdbc,
            LongTransaction transaction) {
        this.backfills = backfills;
        this.associations = associations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What is undone already stays so.
     *
     * @param who with a reason
     * @throws partnerportal.association.ChangedSince when a later run or a person changed the same
     */
    public Backfill undo(long id, By who) {
        var reason = Reason.required(who.reason(), UNSAID);
        var partner = backfills.find(id).orElseThrow(NotFound::new).order().partnerId();
        transaction.execute(() -> {
            associations.lock(jdbc, partner);
            var run = backfills.lock(id).orElseThrow(NotFound::new);
            if (run.state() != BackfillState.UNDONE) {
                undo(run, who, reason);
            }
            return id;
        });
        return backfills.find(id).orElseThrow(NotFound::new);
    }

    /**
     * What undoing would change; writes nothing and refuses what undoing would refuse.
     *
     * @param who with a reason
     * @return empty when it is undone already
     * @throws partnerportal.association.ChangedSince when a later run or a person changed the same
     */
    public Optional<Undone> tryUndoing(long id, By who) {
        Reason.required(who.reason(), UNSAID);
        return transaction.execute(() -> {
            var run = backfills.find(id).orElseThrow(NotFound::new);
            if (run.state() == BackfillState.UNDONE) {
                return Optional.empty();
            }
            run.standing().become(BackfillState.UNDONE);
            return Optional.of(
                    associations.tryUndoing(jdbc, run.id(), run.order().partnerId()));
        });
    }

    private void undo(Backfill run, By who, String reason) {
        var next = run.standing().become(BackfillState.UNDONE);
        var undone = associations.undo(jdbc, run.id(), run.order().partnerId(), who.actor(), reason);
        backfills.stand(run, next);
        audit.done(
                who.actor(),
                AuditEvent.of("backfill.undone", "backfill", run.id(), run.title())
                        .changing(List.of(
                                new FieldChange("/associations_ended", null, String.valueOf(undone.ended())),
                                new FieldChange("/associations_restored", null, String.valueOf(undone.restored()))))
                        .because(reason)
                        .by(who.cause()));
    }
}
