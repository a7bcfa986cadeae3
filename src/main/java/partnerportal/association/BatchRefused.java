package partnerportal.association;

import partnerportal.shared.Conflict;

import java.util.Locale;

/** A stage does not fit what stands, or what it is for has been done before; nothing was changed. */
public class BatchRefused extends Conflict {

    public enum Why {
        /** The backfill was applied before. */
        APPLIED_BEFORE("The backfill was committed before"),
        /** The backfill was undone before. */
        UNDONE_BEFORE("The backfill was undone before"),
        /** One that was to be added is there. */
        ADDS_WHAT_IS_THERE("Associations were added meanwhile that the backfill would add"),
        /** One that was to be changed or removed is not there. */
        CHANGES_WHAT_IS_NOT_THERE("Associations were removed meanwhile that the backfill would change"),
        /** One that was to be changed or removed is a person's. */
        CHANGES_WHAT_A_PERSON_SET("A person set associations that the backfill would change");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final Why why;
    private final long count;

    BatchRefused(Why why, long count) {
        super("conflict", String.format(Locale.US, "%s: %,d. Nothing was changed.", why.words, count));
        this.why = why;
        this.count = count;
    }

    public Why why() {
        return why;
    }

    /** Of how many associations it is true. */
    public long count() {
        return count;
    }
}
