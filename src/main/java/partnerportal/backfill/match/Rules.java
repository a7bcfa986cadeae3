package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

/** What a pair may be taken for, looked at alone. A veto never rejects a pair: it leaves it to a person. */
final class Rules {

    private static final double FIRST_NAMES_CLASH = .75;
    private static final double NEARLY_EQUAL = .92;
    /** In years. */
    private static final int YOUNGEST_PARENT = 15;

    private static final int USUAL_PARENT = 20;
    private static final int OLDEST_PARENT = 45;
    private static final int LONG_NAME = 5;

    private final Weights weights;

    Rules(Weights weights) {
        this.weights = weights;
    }

    /** {@link Rule#STRICT} or {@link Rule#SCORE} for a match, else why it is none. */
    Rule decide(Comparison pair) {
        Rule veto = veto(pair);
        boolean gate = passesGate(pair);
        if (veto == Rule.VETO_SSN && gate && pair.score() >= weights.score()) {
            return Rule.STRICT;
        }
        if (veto != null) {
            return veto;
        }
        if (gate && pair.score() >= weights.strict()) {
            return Rule.STRICT;
        }
        if (pair.score() < weights.score()) {
            return Rule.BELOW_MATCH;
        }
        return ownEvidence(pair) >= 2 && anyNameAgrees(pair) ? Rule.SCORE : Rule.HOUSEHOLD;
    }

    /** The first name agrees and two of last name, birth date, SSN and ZIP, one of them birth date or SSN. */
    static boolean passesGate(Comparison pair) {
        boolean birthDate = pair.birthDate() == Level.EXACT;
        boolean ssn = pair.ssn() == Level.EXACT;
        boolean zip = pair.zip() == Level.EXACT;
        boolean family = pair.family() == Level.EXACT || pair.family() == Level.PART;
        int agree = count(birthDate) + count(ssn) + count(zip) + count(family);
        boolean first = firstNameAgrees(pair)
                || pair.firstIsOneEdit() && pair.firstLength() >= LONG_NAME && pair.numberAgrees();
        return first && agree >= 2 && (birthDate || ssn);
    }

    /** The SSN's comes last, because the gate overrules it: a number may be wrong where names and birth date agree. */
    static @Nullable Rule veto(Comparison pair) {
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
        if (birthDatesClash(pair) && !pair.numberAgrees()) {
            return Rule.VETO_BIRTH_DATE;
        }
        if (mayBeParentAndChild(pair)) {
            return Rule.VETO_GENERATION;
        }
        if (pair.middle() == Level.CLASH && !pair.numberAgrees()) {
            return Rule.VETO_MIDDLE_NAME;
        }
        if (lastNamesClash(pair) && ssnSpeaksAgainst(pair)) {
            return Rule.VETO_LAST_NAME;
        }
        return pair.ssn() == Level.CLASH ? Rule.VETO_SSN : null;
    }

    /**
     * How much agrees that is a person's own and not a household's. Last name, ZIP, street and phone are shared by a
     * family, and near first names by many a pair of twins: only one of the family may be on the list.
     */
    private static int ownEvidence(Comparison pair) {
        boolean birthDate = pair.birthDate() == Level.EXACT
                || pair.birthDate() == Level.ONE_EDIT
                || pair.birthDate() == Level.DAY_MONTH_SWAPPED;
        return count(firstNameAgrees(pair))
                + count(birthDate)
                + count(pair.ssn() == Level.EXACT || pair.ssn() == Level.TRANSPOSED)
                + count(pair.member() == Level.EXACT);
    }

    private static boolean firstNameAgrees(Comparison pair) {
        return pair.given() == Level.EXACT || pair.given() == Level.NICKNAME || pair.given() == Level.MIDDLE_AS_FIRST;
    }

    private static boolean firstNamesNearlyEqual(Comparison pair) {
        return pair.given() == Level.EXACT || pair.firstSimilarity() >= NEARLY_EQUAL;
    }

    private static boolean anyNameAgrees(Comparison pair) {
        return pair.given() != Level.MISSING
                || pair.family() == Level.EXACT
                || pair.family() == Level.PART
                || pair.family() == Level.CLOSE_92
                || pair.family() == Level.CLOSE_88;
    }

    /** A son may have his father's name and address, and even be booked under his number; then the years tell. */
    private static boolean mayBeParentAndChild(Comparison pair) {
        int years = pair.yearsApart();
        if (!pair.numberAgrees()) {
            return years >= YOUNGEST_PARENT;
        }
        boolean sameHousehold = pair.street() == Level.EXACT && pair.zip() == Level.EXACT;
        return years >= USUAL_PARENT
                && years <= OLDEST_PARENT
                && pair.birthDate() != Level.ONE_EDIT
                && pair.family() == Level.EXACT
                && sameHousehold;
    }

    private static boolean ssnSpeaksAgainst(Comparison pair) {
        return pair.ssn() == Level.ONE_EDIT || pair.ssn() == Level.TWO_EDITS || pair.ssn() == Level.CLASH;
    }

    private static boolean lastNamesClash(Comparison pair) {
        return pair.family() == Level.CLASH || pair.family() == Level.CLOSE_70 || pair.family() == Level.CLOSE_80;
    }

    private static boolean firstNamesClash(Comparison pair) {
        return pair.given() != Level.MISSING
                && pair.given() != Level.INITIAL
                && !firstNameAgrees(pair)
                && !pair.firstIsOneEdit()
                && pair.firstSimilarity() < FIRST_NAMES_CLASH;
    }

    private static boolean birthDatesClash(Comparison pair) {
        return pair.birthDate() == Level.CLASH || pair.birthDate() == Level.SAME_YEAR;
    }

    private static int count(boolean agrees) {
        return agrees ? 1 : 0;
    }
}
