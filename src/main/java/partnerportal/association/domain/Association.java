package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.association.Origin;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a care request belongs to a partner, from when it was said until it was said otherwise.
 *
 * @param day the care request's, in its market's time zone; null when a person set it without saying
 * @param backfillId the backfill that made it; null when it was set by hand
 * @param memberId of the eligible person whom the care request's patient was matched to. Patient data
 * @param score of the match, in bits
 * @param rule by which it was a match
 * @param reason why it was set by hand or restored
 * @param restored what it brings back; null unless undoing a backfill made it
 * @param ending null while it holds
 */
public record Association(
        long id,
        long careRequestId,
        long partnerId,
        @Nullable LocalDate day,
        Origin origin,
        @Nullable Long backfillId,
        @Nullable String memberId,
        @Nullable Double score,
        @Nullable String rule,
        @Nullable String algorithmVersion,
        Instant madeAt,
        Actor madeBy,
        @Nullable String reason,
        @Nullable Restored restored,
        @Nullable Ending ending) {

    /**
     * @param association the id of the one that was made first
     * @param undoneBackfillId the backfill that was undone
     */
    public record Restored(long association, long undoneBackfillId) {}

    /**
     * @param backfillId the backfill that ended it or was undone; null when it was ended by hand
     */
    public record Ending(
            Instant at,
            By by,
            @Nullable Long backfillId,
            Actor actor,
            @Nullable String reason) {

        public enum By {
            BACKFILL,
            /** By hand, or by a decision in a backfill's review. */
            PERSON,
            /** By undoing the backfill that had made it. */
            UNDO
        }
    }

    public boolean holds() {
        return ending == null;
    }
}
