package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * One run from an eligibility file to corrected care requests.
 *
 * @param version raised by every change of standing
 * @param epoch raised by whoever begins to work on it: who still works in an earlier one writes nothing any more
 * @param algorithm the version of the matching that its results are of; null before matching
 * @param planHash what was looked at before the commit; null before
 * @param committedBy who asked for the commit; null before
 * @param applied null until it is done
 */
public record Backfill(
        long id,
        long version,
        int epoch,
        BackfillOrder order,
        Standing standing,
        RowCounts rows,
        @Nullable String algorithm,
        Cursor cursor,
        RequestCounts requests,
        @Nullable String planHash,
        @Nullable Actor committedBy,
        @Nullable Applied applied,
        Milestones at) {

    public BackfillState state() {
        return standing.state();
    }

    /** What people call it. */
    public String title() {
        return title(id);
    }

    /** What people call the run of that number. */
    public static String title(long id) {
        return "BF-" + id;
    }

    /** The share of the days that Station's answers have passed, from 0 to 1. */
    public double share() {
        return switch (state()) {
            case REVIEW, COMMITTING, DONE, UNDONE -> 1;
            default -> cursor.createdAt() == null ? 0 : share(cursor.createdAt());
        };
    }

    private double share(Instant reached) {
        var first = order.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = order.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var all = last.getEpochSecond() - first.getEpochSecond();
        var passed = reached.getEpochSecond() - first.getEpochSecond();
        return Math.clamp((double) passed / all, 0, 1);
    }
}
