package partnerportal.backfill.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which person of a list a patient is. The same list, patient and day always give the same answer. May be used by
 * many threads at once.
 */
public final class Matcher {

    private final EligibilityIndex list;
    private final Weights weights;
    private final Decision decision;

    public Matcher(EligibilityIndex list, Weights weights) {
        this.list = list;
        this.weights = weights;
        decision = new Decision(weights);
    }

    /** What results are stored with: another version may have decided otherwise. */
    public static String version(Weights weights) {
        return Cleaning.VERSION + "." + weights.version();
    }

    /** @param day the request's, on which the person has to be eligible */
    public Match match(CleanPerson patient, LocalDate day) {
        Features features = Features.of(0, patient, null, null);
        Candidates candidates = list.candidates(BlockingKeys.lookups(features));
        var scorer = new Scorer(features, Features.digits(day), list, weights);
        int epochDay = Math.toIntExact(day.toEpochDay());
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Features row = candidates.get(i);
            Comparison pair = scorer.compare(row);
            if (pair != null) {
                ranked.add(new Ranked(pair, i, row.covers(epochDay)));
            }
        }
        return decision.of(ranked, candidates);
    }
}
