package partnerportal.association;

import java.time.Instant;

/**
 * For whom a stage is applied.
 *
 * @param backfillId the backfill that does it; one does it once
 * @param partnerId of the directory
 * @param algorithmVersion by what the matches were found
 * @param at when it is done
 */
public record AssociationBatch(long backfillId, long partnerId, String algorithmVersion, Instant at) {

    /** What became of a stage, in care requests. */
    public record Applied(long added, long changed, long removed) {}

    /** What undoing did: associations that hold no longer, and earlier ones that hold again. */
    public record Undone(long ended, long restored) {}
}
