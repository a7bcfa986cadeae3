package partnerportal.backfill.plan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.ScheduleWork;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.NotFound;

import java.util.Optional;

/** Has what was looked at applied. Pairs that are still open change nothing. */
@Component
public class RequestCommit {

    private final Backfills backfills;
    private final PlanQueries plans;
    private final ScheduleWork work;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    RequestCommit(
            Backfills backfills,
            PlanQueries plans,
            ScheduleWork work,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.backfills = backfills;
        this.plans = plans;
        this.work = work;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Asking again for what is being applied, or was, changes nothing.
     *
     * @param planHash of the plan that was looked at
     * @throws PlanStale when it is another by now
     */
    public Backfill commit(long id, String planHash, By who) {
        var run = backfills.find(id).orElseThrow(NotFound::new);
        if (run.state() == BackfillState.REVIEW && !plans.plan(run).hash().equals(planHash)) {
            throw new PlanStale();
        }
        transaction.executeWithoutResult(status -> ask(id, planHash, who));
        return backfills.find(id).orElseThrow(NotFound::new);
    }

    /**
     * What committing would change; writes nothing and refuses what committing would refuse.
     *
     * @return empty for a commit that was asked for already
     * @throws PlanStale when the plan is another by now
     */
    public Optional<ChangePlan> tryCommit(long id, String planHash) {
        var run = backfills.find(id).orElseThrow(NotFound::new);
        if (isAsked(run) && planHash.equals(run.planHash())) {
            return Optional.empty();
        }
        run.standing().become(BackfillState.COMMITTING);
        var plan = plans.plan(run);
        if (!plan.hash().equals(planHash)) {
            throw new PlanStale();
        }
        return Optional.of(plan);
    }

    private void ask(long id, String planHash, By who) {
        var run = backfills.lock(id).orElseThrow(NotFound::new);
        if (isAsked(run) && planHash.equals(run.planHash())) {
            return;
        }
        var next = run.standing().become(BackfillState.COMMITTING);
        backfills.ask(run, planHash, who.actor());
        backfills.stand(run, next);
        work.now(id);
        audit.done(
                who.actor(),
                AuditEvent.of("backfill.commit-requested", "backfill", id, run.title())
                        .because(who.reason())
                        .by(who.cause()));
    }

    private static boolean isAsked(Backfill run) {
        return run.state() == BackfillState.COMMITTING || run.state() == BackfillState.DONE;
    }
}
