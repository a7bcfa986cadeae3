package partnerportal.backfill.plan;

import partnerportal.shared.Conflict;

/** What a commit would do is not what was looked at; nothing was changed. */
public class PlanStale extends Conflict {

    PlanStale() {
        super(
                "plan-stale",
                "What the backfill would change is no longer what you looked at: a pair was decided or an association changed meanwhile. Nothing was changed. Look at the changes again, then commit.");
    }
}
