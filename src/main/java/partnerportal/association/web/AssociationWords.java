package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import partnerportal.association.Origin;
import partnerportal.association.domain.Association;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Associations in people's words. */
final class AssociationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private AssociationWords() {}

    /** Whose word it is: "Backfill 31", "Review of backfill 31", "By hand". */
    static String origin(Association association) {
        if (association.backfillId() == null) {
            return "By hand";
        }
        var backfill = backfill(association.backfillId());
        return association.origin() == Origin.PERSON ? "Review of " + backfill : backfill;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** "14.3 bits". */
    static String score(@Nullable Double score) {
        return score == null ? "" : String.format(Locale.US, "%.1f bits", score);
    }

    static String made(Association association, String partner) {
        if (association.restored() != null) {
            return "brought back %s by undoing %s"
                    .formatted(partner, backfill(association.restored().undoneBackfillId()));
        }
        if (association.backfillId() == null) {
            return "set " + partner + " by hand";
        }
        return (association.origin() == Origin.PERSON ? "set %s in the review of %s" : "set %s with %s")
                .formatted(partner, backfill(association.backfillId()));
    }

    static String ended(Association association, Association.Ending ending, String partner) {
        var backfill = ending.backfillId() == null ? "" : backfill(ending.backfillId());
        return switch (ending.by()) {
            case BACKFILL -> "ended %s with %s".formatted(partner, backfill);
            case UNDO -> "took back %s by undoing %s".formatted(partner, backfill);
            case PERSON ->
                backfill.isEmpty()
                        ? "ended " + partner + " by hand"
                        : "ended %s in the review of %s".formatted(partner, backfill);
        };
    }

    private static String backfill(long id) {
        return "BF-" + id;
    }
}
