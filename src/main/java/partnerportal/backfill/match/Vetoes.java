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
        if (pair.given() == Level.INITIAL && !(pair.numberAndBirthDateAgree() && pair.phone() == Level.EXACT)) {
            return Rule.VETO_INITIAL;
        }
        if (pair.sex() == Level.CLASH && !(firstNamesNearlyEqual(pair) && pair.numberAgrees())) {
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
        if (pair.suffixed() && !isWhoTheSuffixTells(pair)) {
            return Rule.VETO_NAMESAKE;
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
                        || (pair.firstNames() == FirstNames.TWO_FORMS && !pair.numberAndBirthDateAgree()));
    }

    /** A son may have his father's name and address, and even be booked under his number; then the years tell. */
    private static boolean mayBeParentAndChild(Comparison pair) {
        if (pair.birthDate() == Level.MISSING) {
            return pair.numberAgrees() && bothNamesAgree(pair) && pair.phone() == Level.EXACT;
        }
        int years = pair.yearsApart();
        if (!pair.numberAgrees()) {
            return years >= YOUNGEST_PARENT;
        }
        return years >= USUAL_PARENT
                && years <= OLDEST_PARENT
                && pair.birthDate() != Level.ONE_EDIT
                && pair.lastNameAgrees()
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

    /**
     * Who has a suffix shares the whole name with somebody of the family, and often a home and what was booked under the
     * wrong one of them. So the birth date has to tell who it is; and as the suffix belongs to that name and no other, where
     * the name is written otherwise the phone has to agree.
     */
    private static boolean isWhoTheSuffixTells(Comparison pair) {
        boolean birthDate = pair.birthDate() == Level.EXACT || pair.birthDate() == Level.DAY_MONTH_SWAPPED;
        boolean name = !pair.namesSwapped() && (bothNamesAgree(pair) || onlyLastNameSlipped(pair));
        return birthDate && (name || pair.phone() == Level.EXACT);
    }

    private static boolean bothNamesAgree(Comparison pair) {
        return pair.firstNameAgrees() && pair.lastNameAgrees();
    }

    private static boolean onlyLastNameSlipped(Comparison pair) {
        boolean last = pair.family() == Level.CLOSE_92 || pair.family() == Level.CLOSE_88;
        boolean number = pair.ssn() == Level.EXACT || pair.ssn() == Level.MISSING;
        return pair.given() == Level.EXACT && last && number;
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
