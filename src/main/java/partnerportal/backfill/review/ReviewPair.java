package partnerportal.backfill.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A care request's patient and a row of the list that may be the same person.
 *
 * @param place among the rows for the care request, the likeliest first, from 1
 * @param score in bits
 * @param codes what agreed, field by field, without the values
 * @param decision null while nobody has decided
 */
public record ReviewPair(
        long careRequestId,
        int place,
        LocalDate day,
        int row,
        double score,
        String rule,
        String codes,
        @Nullable Decision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether both were decided by one press. */
    boolean wasDecidedWith(ReviewPair other) {
        return decidedAt != null && decidedAt.equals(other.decidedAt) && Objects.equals(decidedBy, other.decidedBy);
    }
}
