package partnerportal.association;

/** Whose word an association is. */
public enum Origin {
    BACKFILL,
    /** Set by hand, or decided in a backfill's review. */
    PERSON
}
