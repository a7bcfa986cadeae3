package partnerportal.backfill.web;

import partnerportal.backfill.runs.Backfill;

/** Why a run has no pairs. */
record NoPairs(String symbol, String words, String about) {

    static NoPairs of(Backfill run) {
        return switch (run.state()) {
            case RECEIVED, CHECKING, READY, MATCHING, PAUSED ->
                new NoPairs(
                        "clock",
                        "Not matched yet",
                        "Pairs that need a person are here once care requests are matched.");
            case CANCELLED ->
                new NoPairs(
                        "x",
                        "There is nothing to review",
                        "The backfill was cancelled, and what it had found is deleted. Nothing was changed.");
            case FAILED ->
                new NoPairs(
                        "stop",
                        "There is nothing to review",
                        "The backfill failed before it had found pairs that need a person. Nothing was changed.");
            case REVIEW, COMMITTING, DONE, UNDONE ->
                new NoPairs(
                        "check",
                        "No pair needs a person",
                        "Every care request either matched clearly or matched nobody.");
        };
    }
}
