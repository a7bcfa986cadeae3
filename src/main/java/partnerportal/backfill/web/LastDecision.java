package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.review.Decision;
import partnerportal.backfill.review.ReviewPair;

import java.io.Serializable;
import java.util.List;

/**
 * What was said of a pair just now, for the page that follows.
 *
 * @param path where it can be said otherwise
 */
record LastDecision(String words, String path) implements Serializable {

    /** @param pairs of its care request */
    static LastDecision of(long backfillId, ReviewPair pair, List<ReviewPair> pairs, @Nullable Decision decision) {
        return new LastDecision(words(pair, pairs, decision), PairPage.path(backfillId, pair));
    }

    private static String words(ReviewPair pair, List<ReviewPair> pairs, @Nullable Decision decision) {
        if (decision == null) {
            return pairs.size() > 1 && pair.decision() == Decision.SAME
                    ? "The decision is taken back. What followed from it for the other persons is too."
                    : "The decision is taken back.";
        }
        var person = pairs.size() > 1 ? ", person " + pair.place() : "";
        return "Care request %d%s: %s.".formatted(pair.careRequestId(), person, PairPage.words(decision));
    }
}
