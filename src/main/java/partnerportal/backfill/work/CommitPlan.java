package partnerportal.backfill.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import partnerportal.association.BatchRefused;
import partnerportal.backfill.plan.ApplyPlan;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.StepBackfill;

/** Commits what was asked for; what has become stale meanwhile goes back to be looked at. */
@Component
class CommitPlan {

    private static final Logger LOG = LoggerFactory.getLogger(CommitPlan.class);

    private final ApplyPlan plan;
    private final StepBackfill steps;

    CommitPlan(ApplyPlan plan, StepBackfill steps) {
        this.plan = plan;
        this.steps = steps;
    }

    void run(Backfill run) {
        try {
            if (plan.apply(run)) {
                LOG.info("{} is committed", run.title());
            } else {
                LOG.info("{} is to be looked at again: what it would change is not what was looked at", run.title());
            }
        } catch (BatchRefused raced) {
            LOG.info("{} is to be looked at again: {}", run.title(), raced.getMessage());
            steps.become(run, BackfillState.REVIEW);
        }
    }
}
