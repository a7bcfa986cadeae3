package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.Likelihood;
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
 * @param likely what the pair's score says
 * @param lines one for each thing they are compared by
 * @param missing why a side is not shown; null when both are
 * @param changed whether they agree otherwise than when the pair was found
 * @param decidable whether both sides are shown, so that somebody can say
 */
record PairPage(
        Backfill run,
        String partner,
        ReviewPair pair,
        int pairs,
        ReviewCounts counts,
        Likelihood likely,
        List<PairLine> lines,
        @Nullable String missing,
        boolean changed,
        boolean decidable,
        @Nullable ReviewPair previous,
        @Nullable ReviewPair next,
        @Nullable ReviewPair nextOpen) {

    public String path() {
        return path(pair);
    }

    public String path(ReviewPair other) {
        return path(run.id(), other);
    }

    static String path(long backfillId, ReviewPair pair) {
        return "%s/%d/review/%d/%d".formatted(BackfillListPage.PATH, backfillId, pair.careRequestId(), pair.place());
    }

    /** "Care request 4711, person 1 of 2": no two pairs of a run have the same. */
    public String title() {
        return heading() + (pairs > 1 ? ", person %d of %d".formatted(pair.place(), pairs) : "");
    }

    public String heading() {
        return "Care request " + pair.careRequestId();
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
        return words(pair.decision());
    }

    static String words(@Nullable Decision decision) {
        return decision == Decision.SAME ? "same person" : "different people";
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
        return switch (likely) {
            case MUCH -> "Much speaks for one person" + bits;
            case MORE -> "More speaks for one person than against it" + bits;
            case LITTLE -> "Little speaks for one person" + bits;
        };
    }

    /** Why a person has to look. */
    public String because() {
        return Rule.of(pair.rule()).sentence();
    }

    static String word(@Nullable Decision decision) {
        return decision == null ? "open" : decision.name().toLowerCase(Locale.ROOT);
    }
}
