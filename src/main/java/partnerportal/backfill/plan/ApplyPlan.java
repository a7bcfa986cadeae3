package partnerportal.backfill.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.association.AssociationBatch;
import partnerportal.association.AssociationBatches;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.runs.Applied;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.StepBackfill;
import partnerportal.backfill.runs.WorkedBackfills;
import partnerportal.shared.FieldChange;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Applies what was looked at, all of it in one transaction, or sends the run back to be looked at again. */
@Component
public class ApplyPlan {

    private final Backfills backfills;
    private final WorkedBackfills worked;
    private final StepBackfill steps;
    private final PlanQueries plans;
    private final AssociationBatches associations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final LongTransaction transaction;
    private final Clock clock;

    ApplyPlan(
            Backfills backfills,
            WorkedBackfills worked,
            StepBackfill steps,
            PlanQueries plans,
            AssociationBatches associations,
            AuditTrail audit,
            JdbcClient jdbc,
            LongTransaction transaction,
            Clock clock) {
        this.backfills = backfills;
        this.worked = worked;
        this.steps = steps;
        this.plans = plans;
        this.associations = associations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether it was applied; otherwise the run is in review again, because it would do something else by now. */
    public boolean apply(Backfill run) {
        return transaction.execute(() -> {
            associations.lock(jdbc, run.order().partnerId());
            var held = worked.hold(run.id(), run.epoch(), BackfillState.COMMITTING);
            var plan = plans.planHere(held);
            if (!plan.hash().equals(held.planHash())) {
                refuse(held);
                return false;
            }
            apply(held, plan);
            return true;
        });
    }

    private void refuse(Backfill run) {
        backfills.stale(run);
        audit.done(
                Objects.requireNonNull(run.committedBy()),
                AuditEvent.of("backfill.commit-stale", "backfill", run.id(), run.title()));
    }

    private void apply(Backfill run, ChangePlan plan) {
        var actor = Objects.requireNonNull(run.committedBy());
        associations.stage(jdbc);
        jdbc.sql(PlanSql.STAGE)
                .param("backfill", run.id())
                .param("partner", run.order().partnerId())
                .update();
        var done = associations.apply(
                jdbc,
                new AssociationBatch(
                        run.id(), run.order().partnerId(), Objects.requireNonNull(run.algorithm()), clock.instant()),
                actor);
        worked.done(run, new Applied(done.added(), done.changed(), done.removed(), plan.count(Change.UNCHANGED)));
        audit.done(
                actor,
                AuditEvent.of("backfill.committed", "backfill", run.id(), run.title())
                        .changing(List.of(
                                new FieldChange("/associations_added", null, String.valueOf(done.added())),
                                new FieldChange("/associations_changed", null, String.valueOf(done.changed())),
                                new FieldChange("/associations_removed", null, String.valueOf(done.removed())))));
        steps.ended(run.id());
    }
}
