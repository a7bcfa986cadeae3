package partnerportal.backfill.match;

import partnerportal.backfill.match.names.Edits;
import partnerportal.backfill.match.names.KnownNames;
import partnerportal.backfill.match.names.Name;

/** What two first names are that are not the same. */
enum FirstNames {
    /** A slip of the hand inside of a word lies between them, and at most one of them is a name. */
    ONE_SLIP,
    /** Two forms of one name that differ little: STEVEN and STEPHEN, but MARCUS and MARCO too, whom one house may have both. */
    TWO_FORMS,
    /** Two names that people bear, be they as near as MARIE and MARIA. */
    TWO_NAMES,
    /** Words that differ by more, of which at most one is a name. */
    OTHER;

    private static final int SHORTEST_SLIP = 5;
    private static final int SHORTEST_TURNED = 3;
    private static final int ROWS_FOR_EACH_SLIP = 200_000;

    static FirstNames of(Name one, Name other, EligibilityIndex list) {
        if (isBorne(one.text(), list) && isBorne(other.text(), list)) {
            return one.isVariantOf(other) ? TWO_FORMS : TWO_NAMES;
        }
        return isSlip(one.text(), other.text(), SHORTEST_SLIP) ? ONE_SLIP : OTHER;
    }

    /**
     * Not at the beginning and the end, where names differ: JAYDEN and KAYDEN, DANIEL and DANIELA.
     *
     * @param shortest how many letters both have at least, for a letter more, less or other
     */
    static boolean isSlip(String one, String other, int shortest) {
        int letters = Math.min(one.length(), other.length());
        if (letters >= SHORTEST_TURNED && Edits.isTurned(one, other)) {
            return true;
        }
        return letters >= shortest
                && one.charAt(0) == other.charAt(0)
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1)
                && Edits.isOne(one, other);
    }

    /** By more of the list than are likely to have slipped in the same way. */
    private static boolean isBorne(String name, EligibilityIndex list) {
        return KnownNames.has(name) || list.rowsWithGivenName(name) >= 2 + list.size() / ROWS_FOR_EACH_SLIP;
    }
}
