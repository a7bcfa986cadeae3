package partnerportal.backfill.legacy;

import org.springframework.stereotype.Component;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.directory.Directory;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;

import java.io.InputStream;
import java.util.Set;

/** Compares what belongs to a run's partner on its days with what the legacy process said of the same days. */
@Component
public class CompareLegacy {

    private final PlanQueries plans;
    private final Directory directory;

    CompareLegacy(PlanQueries plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    /**
     * Before the commit, what would hold after it; afterwards what holds now. Of the file only ids are in memory, and nothing
     * is kept.
     *
     * @param file CSV with the columns care_request_id and partner, of the run's days
     * @throws partnerportal.shared.InvalidInput at {@code /file} when it cannot be read
     */
    public LegacyComparison compare(Backfill run, InputStream file) {
        if (run.state() != BackfillState.REVIEW && run.state() != BackfillState.DONE) {
            throw new Conflict(
                    "backfill-state", "A backfill is compared when it is matched and while what it changed stands.");
        }
        var partnerId = run.order().partnerId();
        var partner = directory.partners(Set.of(partnerId)).get(partnerId);
        if (partner == null) {
            throw new NotFound();
        }
        var there = LegacyFile.read(file, partner);
        var here = new SortedIds.Collecting();
        plans.forEachBelonging(run, here::add);
        return new LegacyComparison(here.sorted(), there.ids(), there.ofOthers());
    }
}
