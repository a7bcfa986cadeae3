package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What the rows that may be a patient's come to, taken together. */
final class Decision {

    private static final int MOST_PAIRS = 3;

    private final Weights weights;
    private final Rules rules;

    Decision(Weights weights) {
        this.weights = weights;
        rules = new Rules(weights);
    }

    /** @param ranked in any order; is sorted */
    Match of(List<Ranked> ranked, Candidates candidates) {
        ranked.sort(Ranked.BEST_FIRST);
        List<Ranked> persons = differentPersons(ranked, candidates);
        if (persons.isEmpty()) {
            return nobody(ranked, candidates);
        }
        Ranked best = persons.getFirst();
        Rule rule = rules.decide(best.pair());
        boolean clear = rule == Rule.STRICT || rule == Rule.SCORE;
        if (clear && persons.size() > 1 && (isCloseBehind(persons.get(1), best) || isTwin(persons.get(1), best))) {
            rule = Rule.AMBIGUOUS;
        } else if (clear && mayBeSomebodyNotEligible(best, ranked, candidates)) {
            rule = Rule.NOT_ELIGIBLE;
        }
        clear &= rule == Rule.STRICT || rule == Rule.SCORE;
        return new Match(
                clear ? Outcome.MATCH : Outcome.REVIEW,
                rule,
                pairs(persons, rule),
                candidates.skippedKeys(),
                candidates.size());
    }

    private boolean isCloseBehind(Ranked other, Ranked best) {
        return best.score() - other.score() < weights.ahead();
    }

    /** Two of one last name and birth date, and a slip makes one of the other: only a number tells which one was meant. */
    private static boolean isTwin(Ranked other, Ranked best) {
        return other.pair().slipApart()
                && other.pair().lastNameAgrees()
                && other.pair().birthDate() == Level.EXACT
                && best.pair().birthDate() == Level.EXACT
                && other.pair().ssn() == Level.MISSING
                && !best.pair().numberAgrees();
    }

    private static Match nobody(List<Ranked> ranked, Candidates candidates) {
        Rule rule = ranked.isEmpty() ? Rule.BELOW_REVIEW : Rule.NOT_ELIGIBLE;
        return new Match(
                Outcome.NONE,
                candidates.size() == 0 ? Rule.NO_CANDIDATE : rule,
                List.of(),
                candidates.skippedKeys(),
                candidates.size());
    }

    /** The best row of each of the best persons, of those who were eligible. */
    private static List<Ranked> differentPersons(List<Ranked> sorted, Candidates candidates) {
        var persons = new ArrayList<Ranked>(MOST_PAIRS);
        for (Ranked one : sorted) {
            if (one.eligible() && persons.stream().noneMatch(other -> isSamePerson(one, other, candidates))) {
                persons.add(one);
            }
            if (persons.size() == MOST_PAIRS) {
                break;
            }
        }
        return persons;
    }

    /**
     * Then the best of those who were eligible may be somebody else. A row that is the same but for its member id is the same
     * person's, enrolled anew.
     */
    private boolean mayBeSomebodyNotEligible(Ranked best, List<Ranked> sorted, Candidates candidates) {
        for (Ranked one : sorted) {
            if (!isCloseBehind(one, best)) {
                return false;
            }
            if (!one.eligible() && !isSamePerson(one, best, candidates) && !isAlike(one, best, candidates)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSamePerson(Ranked one, Ranked other, Candidates candidates) {
        String id = one.pair().memberId();
        String otherId = other.pair().memberId();
        if (id != null || otherId != null) {
            return id != null && id.equals(otherId);
        }
        return isAlike(one, other, candidates);
    }

    private static boolean isAlike(Ranked one, Ranked other, Candidates candidates) {
        // The second call may reuse what the first one gave.
        Features copy = candidates.get(one.index()).copy();
        return copy.isAlike(candidates.get(other.index()));
    }

    private List<Pair> pairs(List<Ranked> persons, Rule ofFirst) {
        var pairs = new ArrayList<Pair>(persons.size());
        @Nullable Ranked best = null;
        for (Ranked one : persons) {
            boolean tied = best != null && ofFirst == Rule.AMBIGUOUS && best.score() - one.score() < weights.ahead();
            Rule rule = best == null || tied ? ofFirst : rules.decide(one.pair());
            best = best == null ? one : best;
            pairs.add(one.pair().pair(rule));
        }
        return pairs;
    }
}
