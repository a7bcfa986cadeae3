package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When the run came where; null where it has not been. Where it was twice, the last time counts, but of matching
 * the first.
 *
 * @param stale when a commit was not carried out because it would have done something else than what was looked at; null
 *     since a commit was asked for again
 */
public record Milestones(
        Instant received,
        @Nullable Instant checked,
        @Nullable Instant matching,
        @Nullable Instant review,
        @Nullable Instant done,
        @Nullable Instant ended,
        Instant moved,
        @Nullable Instant cleared,
        @Nullable Instant stale) {}
