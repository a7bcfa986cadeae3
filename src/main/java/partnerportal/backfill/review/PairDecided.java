package partnerportal.backfill.review;

import partnerportal.shared.Conflict;

/** Somebody else decided the pair meanwhile; nothing was changed. */
public class PairDecided extends Conflict {

    PairDecided(ReviewPair pair) {
        super(
                "pair-decided",
                pair.decision() == null
                        ? "The decision on this pair was taken back meanwhile. Look at the pair again."
                        : "%s decided this pair meanwhile: %s. Look at the pair again to decide otherwise."
                                .formatted(
                                        pair.decidedBy(),
                                        pair.decision() == Decision.SAME ? "same person" : "different people"));
    }
}
