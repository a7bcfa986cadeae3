package partnerportal.backfill.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import partnerportal.backfill.plan.ApplyPlan;
import partnerportal.backfill.runs.Backfill;

/** Commits what was asked for; what has become stale meanwhile goes back to be looked at. */
@Component
class CommitPlan {

    private static final Logger LOG = LoggerFactory.getLogger(CommitPlan.class);

    private final ApplyPlan plan;

    CommitPlan(ApplyPlan plan) {
        this.plan = plan;
    }

    void run(Backfill run) {
        if (plan.apply(run)) {
            LOG.info("{} is committed", run.title());
        } else {
            LOG.info("{} is to be looked at again: what it would change is not what was looked at", run.title());
        }
    }
}
