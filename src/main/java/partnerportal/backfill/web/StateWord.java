package partnerportal.backfill.web;

import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.PauseCause;

/**
 * Where a run stands as a word, a shape and a colour.
 *
 * @param symbol the name of a symbol of {@code icons.svg}
 */
record StateWord(String tone, String symbol, String words) {

    static StateWord of(Backfill run) {
        return switch (run.state()) {
            case RECEIVED, CHECKING -> new StateWord("info", "run", "Checking");
            case READY -> new StateWord("warn", "ring", "Ready");
            case MATCHING -> new StateWord("info", "run", "Matching");
            case REVIEW -> new StateWord("warn", "clock", "Waiting for you");
            case COMMITTING -> new StateWord("info", "run", "Committing");
            case PAUSED ->
                run.standing().isPausedBy(PauseCause.PERSON)
                        ? new StateWord("quiet", "pause", "Paused")
                        : new StateWord("warn", "pause", "Paused");
            case DONE -> new StateWord("good", "check", "Done");
            case FAILED -> new StateWord("bad", "stop", "Failed");
            case CANCELLED -> new StateWord("quiet", "x", "Cancelled");
            case UNDONE -> new StateWord("quiet", "left", "Undone");
        };
    }
}
