package partnerportal.shared;

/** What applying a plan does with one row or record of a file. */
public enum PlanOutcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    /** Not used, for its problems. */
    INVALID;

    /** Whether applying the plan writes it. */
    public boolean isWritten() {
        return this == CREATED || this == CHANGED;
    }
}
