package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

/** What speaks against a pair. A veto never rejects one: it leaves it to a person. */
final class Vetoes {

    private static final double FIRST_NAMES_CLASH = .75;
    private static final double NEARLY_EQUAL = .92;

    /** In years. */
    private static final int YOUNGEST_PARENT = 15;

    private static final int USUAL_PARENT = 20;
    private static final int OLDEST_PARENT = 45;

    private Vetoes() {}

    /**
     * The first that applies; null for none. The SSN's comes last, because the gate overrules it where the first names
     * are the same: a number may be wrong.
     */
    static @Nullable Rule of(Comparison pair) {
        if (pair.given() == Level.MISSING && pair.ssn() != Level.EXACT) {
            return Rule.VETO_NO_FIRST_NAME;
        }
        if (firstNamesClash(pair)) {
            return Rule.VETO_FIRST_NAME;
        }
        if (pair.sex() == Level.CLASH && !firstNamesNearlyEqual(pair)) {
            return Rule.VETO_SEX;
        }
        if (pair.suffix() == Level.CLASH) {
            return Rule.VETO_SUFFIX;
        }
        if (pair.birthDatesClash() && !isRatherWrongBirthDate(pair)) {
            return Rule.VETO_BIRTH_DATE;
        }
        if (mayBeParentAndChild(pair)) {
            return Rule.VETO_GENERATION;
        }
        if (areTwoNames(pair)) {
            return Rule.VETO_TWO_NAMES;
        }
        if (middleNamesDiffer(pair) && !pair.numberAgrees()) {
            return Rule.VETO_MIDDLE_NAME;
        }
        if (lastNamesClash(pair) && !isRatherNewLastName(pair)) {
            return Rule.VETO_LAST_NAME;
        }
        return ssnSpeaksAgainst(pair) ? Rule.VETO_SSN : null;
    }

    private static boolean firstNamesClash(Comparison pair) {
        return pair.given() != Level.MISSING
                && pair.given() != Level.INITIAL
                && !pair.firstNameAgrees()
                && pair.firstNames() != FirstNames.ONE_SLIP
                && pair.firstSimilarity() < FIRST_NAMES_CLASH;
    }

    private static boolean firstNamesNearlyEqual(Comparison pair) {
        return pair.given() == Level.EXACT || pair.firstSimilarity() >= NEARLY_EQUAL;
    }

    private static boolean areTwoNames(Comparison pair) {
        return pair.given() != Level.MISSING
                && pair.given() != Level.INITIAL
                && !pair.firstNameAgrees()
                && (pair.firstNames() == FirstNames.TWO_NAMES
                        || (pair.firstNames() == FirstNames.TWO_NEAR_NAMES && !pair.numberAndBirthDateAgree()));
    }

    /** A son may have his father's name and address, and even be booked under his number; then the years tell. */
    private static boolean mayBeParentAndChild(Comparison pair) {
        int years = pair.yearsApart();
        if (!pair.numberAgrees()) {
            return years >= YOUNGEST_PARENT;
        }
        return years >= USUAL_PARENT
                && years <= OLDEST_PARENT
                && pair.birthDate() != Level.ONE_EDIT
                && (pair.family() == Level.EXACT || pair.family() == Level.PART)
                && liveTogether(pair);
    }

    private static boolean liveTogether(Comparison pair) {
        boolean addressUnknown = pair.street() == Level.MISSING && pair.phone() == Level.MISSING;
        return pair.addressAgrees() || (addressUnknown && pair.zip() == Level.EXACT);
    }

    /** JOSE LUIS and JOSE ANTONIO are brothers, perhaps twins. */
    private static boolean middleNamesDiffer(Comparison pair) {
        return pair.middle() == Level.CLASH || pair.middle() == Level.CLOSE_70 || pair.middle() == Level.CLOSE_80;
    }

    private static boolean lastNamesClash(Comparison pair) {
        return pair.family() == Level.CLASH || pair.family() == Level.CLOSE_70 || pair.family() == Level.CLOSE_80;
    }

    /** The number agrees, the first name too, and the place. */
    private static boolean isRatherWrongBirthDate(Comparison pair) {
        boolean first = pair.given() == Level.EXACT || pair.firstNames() == FirstNames.ONE_SLIP;
        boolean place = pair.zip() == Level.EXACT || pair.zip() == Level.ONE_EDIT || pair.addressAgrees();
        return pair.numberAgrees() && first && place;
    }

    /** Number and birth date agree, or birth date and address while no number speaks against it. */
    private static boolean isRatherNewLastName(Comparison pair) {
        if (pair.numberAgrees()) {
            return pair.birthDateAgrees();
        }
        boolean noNumber = pair.ssn() == Level.MISSING || pair.ssn() == Level.TRANSPOSED;
        return noNumber && pair.birthDate() == Level.EXACT && pair.addressAgrees();
    }

    /** Twins' numbers often differ in the last digit alone: then it counts unless their names are the same. */
    private static boolean ssnSpeaksAgainst(Comparison pair) {
        boolean nearly = pair.ssn() == Level.LAST_DIGIT || pair.ssn() == Level.TWO_EDITS;
        return pair.ssn() == Level.CLASH || (nearly && pair.given() != Level.EXACT);
    }
}
