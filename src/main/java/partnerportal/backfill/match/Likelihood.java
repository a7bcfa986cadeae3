package partnerportal.backfill.match;

/** How much of two persons speaks for their being one, by the same bounds as the outcomes. */
public enum Likelihood {
    /** As much as is enough for a match where nothing speaks against it. */
    MUCH,
    /** As much as is enough for a match where the first name and two more agree. */
    MORE,
    LITTLE
}
