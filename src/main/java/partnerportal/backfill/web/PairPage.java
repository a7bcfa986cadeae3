package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.Evidence;
import partnerportal.backfill.match.Rule;
import partnerportal.backfill.review.Decision;
import partnerportal.backfill.review.ReviewCounts;
import partnerportal.backfill.review.ReviewPair;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;

import java.util.List;
import java.util.Locale;

/**
 * A patient and a person of the list, side by side.
 *
 * @param pairs how many the care request has
 * @param lines one for each thing they are compared by
 * @param missing why a side is not shown; null when both are
 * @param decidable whether both sides are shown, so that somebody can say
 */
record PairPage(
        Backfill run,
        String partner,
        ReviewPair pair,
        int pairs,
        ReviewCounts counts,
        List<PairLine> lines,
        @Nullable String missing,
        boolean decidable,
        @Nullable ReviewPair previous,
        @Nullable ReviewPair next,
        @Nullable ReviewPair nextOpen) {

    private static final double VERY_LIKELY = 8;
    private static final double LIKELY = 3.3;

    public String path() {
        return path(pair);
    }

    public String path(ReviewPair other) {
        return "%s/%d/review/%d/%d".formatted(BackfillListPage.PATH, run.id(), other.careRequestId(), other.place());
    }

    public String day() {
        return Spans.day(pair.day());
    }

    public String progress() {
        return Figures.count(counts.all() - counts.open()) + " of " + Figures.count(counts.all()) + " decided";
    }

    public long done() {
        return counts.all() - counts.open();
    }

    public boolean isDecided() {
        return pair.decision() != null;
    }

    public String decisionWords() {
        return pair.decision() == Decision.SAME ? "same person" : "different people";
    }

    /** What the form says was seen. */
    public String seen() {
        return word(pair.decision());
    }

    public boolean mayDecide() {
        return decidable && run.state() == BackfillState.REVIEW;
    }

    public String likelihood() {
        var bits = String.format(Locale.US, " (%.1f bits)", pair.score());
        if (pair.score() >= VERY_LIKELY) {
            return "Much speaks for one person" + bits;
        }
        return (pair.score() >= LIKELY ? "More speaks for one person than against it" : "Little speaks for one person")
                + bits;
    }

    /** Why a person has to look. */
    public String because() {
        return Rule.of(pair.rule()).sentence();
    }

    /** What agreed, as it was found when it was matched. */
    public List<String> evidence() {
        return Evidence.parse(pair.codes()).words();
    }

    static String word(@Nullable Decision decision) {
        return decision == null ? "open" : decision.name().toLowerCase(Locale.ROOT);
    }
}
