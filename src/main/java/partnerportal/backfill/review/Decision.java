package partnerportal.backfill.review;

/** What a person said of a pair. */
public enum Decision {
    /** The patient is the person of the list. */
    SAME,
    DIFFERENT
}
