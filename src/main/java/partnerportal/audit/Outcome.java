package partnerportal.audit;

/** How it ended. */
public enum Outcome {
    DONE,
    REFUSED
}
