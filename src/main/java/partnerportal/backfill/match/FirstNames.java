package partnerportal.backfill.match;

import partnerportal.backfill.match.names.Edits;
import partnerportal.backfill.match.names.KnownNames;
import partnerportal.backfill.match.names.Name;

/** What two first names are that are not the same. */
enum FirstNames {
    /** A slip of the hand inside of a word lies between them, and at most one of them is a name. */
    ONE_SLIP,
    /** Two names that people bear and that are one letter apart: MARIE and MARIA, whom one house may have both. */
    TWO_NEAR_NAMES,
    /** Two names that people bear. */
    TWO_NAMES,
    /** Words that differ by more, of which at most one is a name. */
    OTHER;

    private static final int SHORTEST_SLIP = 5;
    private static final int SHORTEST_TURNED = 3;
    private static final int ROWS_FOR_EACH_SLIP = 200_000;

    static FirstNames of(Name one, Name other, EligibilityIndex list) {
        if (isBorne(one.text(), list) && isBorne(other.text(), list)) {
            boolean near = letters(one, other) >= SHORTEST_SLIP && Edits.isOne(one.text(), other.text());
            return near ? TWO_NEAR_NAMES : TWO_NAMES;
        }
        return isSlip(one.text(), other.text()) ? ONE_SLIP : OTHER;
    }

    private static int letters(Name one, Name other) {
        return Math.min(one.text().length(), other.text().length());
    }

    /** Not at the beginning and the end, where names differ: JAYDEN and KAYDEN, DANIEL and DANIELA. */
    private static boolean isSlip(String one, String other) {
        int letters = Math.min(one.length(), other.length());
        if (letters >= SHORTEST_TURNED && Edits.isTurned(one, other)) {
            return true;
        }
        return letters >= SHORTEST_SLIP
                && one.charAt(0) == other.charAt(0)
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1)
                && Edits.isOne(one, other);
    }

    /** By more of the list than are likely to have slipped in the same way. */
    private static boolean isBorne(String name, EligibilityIndex list) {
        return KnownNames.has(name) || list.rowsWithGivenName(name) >= 2 + list.size() / ROWS_FOR_EACH_SLIP;
    }
}
