package partnerportal.backfill.runs;

import java.util.function.UnaryOperator;

/** What people and clients may have a run do that needs nothing but the run. What is so already stays as it is. */
public enum Steering {
    /** Begins to match what was checked. */
    MATCH(
            "backfill.matching-started",
            standing ->
                    standing.state() == BackfillState.MATCHING ? standing : standing.become(BackfillState.MATCHING)),
    /** Waits for a person from then on, also when it waited for an outage to end. */
    PAUSE("backfill.paused", standing -> standing.paused(PauseCause.PERSON, null)),
    /** Goes on where it was paused. */
    RESUME("backfill.resumed", standing -> standing.state().isWork() ? standing : standing.resumed()),
    /** Leaves nothing behind: what was found is deleted soon after. */
    CANCEL(
            "backfill.cancelled",
            standing ->
                    standing.state() == BackfillState.CANCELLED ? standing : standing.become(BackfillState.CANCELLED));

    private final String action;
    private final UnaryOperator<Standing> way;

    Steering(String action, UnaryOperator<Standing> way) {
        this.action = action;
        this.way = way;
    }

    /** What the audit trail calls it. */
    String action() {
        return action;
    }

    /** @throws WrongState when it does not lead on from there */
    Standing from(Standing standing) {
        return way.apply(standing);
    }
}
