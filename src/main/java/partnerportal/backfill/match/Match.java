package partnerportal.backfill.match;

import java.util.List;

/**
 * Which person of a list a patient is, if any, and why.
 *
 * @param rule what decided
 * @param pairs the best different persons, at most three, best first; of a match the first is the one; none for
 *     {@link Outcome#NONE}
 * @param skippedKeys how many of the patient's keys were not looked up because too many rows share them
 * @param candidates how many rows were compared
 */
public record Match(Outcome outcome, Rule rule, List<Pair> pairs, int skippedKeys, int candidates) {

    public Match {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty() != (outcome == Outcome.NONE)) {
            throw new IllegalArgumentException(outcome + " with " + pairs.size() + " pairs");
        }
    }

    /** Whether it is a match in which all that could be compared is the same; any other match is a probable one. */
    public boolean exact() {
        return outcome == Outcome.MATCH && pairs.getFirst().evidence().exact();
    }
}
