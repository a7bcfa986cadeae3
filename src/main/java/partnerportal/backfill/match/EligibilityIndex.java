package partnerportal.backfill.match;

/**
 * A list of eligible people that answers who of them is similar to a patient. Whoever answers, in memory or in a
 * database, gives the same rows for the same keys, and the same scorer decides behind it. May be asked by many threads
 * at once.
 */
public interface EligibilityIndex {

    /** Rows of the list. */
    int size();

    /**
     * How many rows bear the given name.
     *
     * @param name in its form that counts, as of {@link BlockingKeys}
     */
    int rowsWithGivenName(String name);

    /**
     * How many rows bear the family name.
     *
     * @param name all its words in one
     */
    int rowsWithFamilyName(String name);

    /** @param keys as of {@link BlockingKeys#lookups} */
    Candidates candidates(long[] keys);
}
