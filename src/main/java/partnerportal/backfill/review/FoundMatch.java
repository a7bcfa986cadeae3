package partnerportal.backfill.review;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What was found for one care request, without the patient.
 *
 * @param day in the care request's market
 * @param row of the list; null when nobody of it was found
 * @param score in bits; null as the row
 * @param rule the word of the rule that decided
 * @param codes what agreed, field by field, without the values
 */
public record FoundMatch(
        long careRequestId,
        LocalDate day,
        Outcome outcome,
        @Nullable Integer row,
        @Nullable Double score,
        String rule,
        String codes) {

    /** How sure it is. */
    public enum Outcome {
        /** All that could be compared agrees. */
        EXACT,
        PROBABLE,
        /** For somebody to decide. */
        REVIEW,
        NONE
    }
}
