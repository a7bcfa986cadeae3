package partnerportal.local.station;

import java.util.List;

/**
 * A row of an eligibility file and what is true of it.
 *
 * @param number among the file's records, from 1
 * @param person the number of the person it is about
 * @param cells in the order of {@link EligibilityWorld#COLUMNS}; empty where nothing is known
 */
public record EligibilityRow(int number, long person, Kind kind, List<String> cells) {

    /** Why the row is there. */
    public enum Kind {
        /** Somebody who may have asked for visits. */
        KNOWN,
        /** Somebody of whom Station has never heard. */
        STRANGER,
        /** Somebody who has another row too, with the same member id. */
        AGAIN,
        /** A birth date in a thirteenth month. */
        MONTH_13,
        /** A birth date on the 30th of February. */
        FEBRUARY_30,
        /** A ZIP code with three digits. */
        SHORT_ZIP,
        NO_GIVEN_NAME,
        NO_FAMILY_NAME,
        NO_BIRTH_DATE;

        private static final List<Kind> BAD =
                List.of(MONTH_13, FEBRUARY_30, SHORT_ZIP, NO_GIVEN_NAME, NO_FAMILY_NAME, NO_BIRTH_DATE);

        /** Whether something is wrong with it; always with somebody of whom Station has never heard. */
        public boolean isBad() {
            return BAD.contains(this);
        }

        static Kind bad(int turn) {
            return BAD.get(turn % BAD.size());
        }
    }
}
