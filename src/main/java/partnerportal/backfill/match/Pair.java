package partnerportal.backfill.match;

/**
 * A person of the list beside the patient.
 *
 * @param row the person's row in the file; of a person with several the one that agrees best
 * @param score in bits: how much more likely what agrees is for one person than for two, the list's size counted
 * @param rule what decided about the pair
 * @param codes what agreed, as of {@link Evidence#codes}
 */
public record Pair(int row, double score, Rule rule, String codes) {

    public Evidence evidence() {
        return Evidence.parse(codes);
    }
}
