package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far Station's care requests were read.
 *
 * @param pages how many pages were written: with the run's epoch it is the fence
 * @param token Station's, for the next page; null before the first
 * @param createdAt of the last care request of the last page; null before the first
 * @param careRequestId of the same
 */
public record Cursor(
        int pages,
        @Nullable String token,
        @Nullable Instant createdAt,
        @Nullable Long careRequestId) {

    public static final Cursor START = new Cursor(0, null, null, null);
}
