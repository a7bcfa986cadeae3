package partnerportal.backfill.match;

/** What a pair may be taken for, looked at alone. */
final class Rules {

    private final Weights weights;

    Rules(Weights weights) {
        this.weights = weights;
    }

    /** {@link Rule#STRICT} or {@link Rule#SCORE} for a match, else why it is none. */
    Rule decide(Comparison pair) {
        Rule veto = Vetoes.of(pair);
        boolean gate = passesGate(pair);
        boolean overruled = veto == Rule.VETO_SSN && gate && mayBeWrongSsn(pair);
        if (veto != null && !overruled) {
            return veto;
        }
        boolean contradicted = overruled || pair.birthDatesClash() || onlyNameAndOneOtherAgree(pair);
        if (gate && pair.score() >= (contradicted ? weights.score() : weights.strict())) {
            return Rule.STRICT;
        }
        if (overruled) {
            return Rule.VETO_SSN;
        }
        if (pair.score() < weights.score()) {
            return Rule.BELOW_MATCH;
        }
        return isOnesOwn(pair) ? Rule.SCORE : Rule.HOUSEHOLD;
    }

    /** The first name agrees and two of last name, birth date, SSN and ZIP, one of them birth date or SSN. */
    static boolean passesGate(Comparison pair) {
        boolean birthDate = pair.birthDate() == Level.EXACT;
        boolean ssn = pair.ssn() == Level.EXACT;
        boolean zip = pair.zip() == Level.EXACT;
        boolean family = pair.lastNameAgrees();
        int agree = count(birthDate) + count(ssn) + count(zip) + count(family);
        return (pair.firstNameAgrees() || slippedButNumbered(pair)) && agree >= 2 && (birthDate || ssn);
    }

    /** One number may be wrong. Where the phone is another too, it may be the twin, called by a slip what the other is. */
    private static boolean mayBeWrongSsn(Comparison pair) {
        return pair.given() == Level.EXACT && pair.phone() != Level.CLASH;
    }

    /** Among many people two of one common name share a birth date or four digits: the score tells how common it is. */
    private static boolean onlyNameAndOneOtherAgree(Comparison pair) {
        return !pair.numberAndBirthDateAgree() && pair.zip() != Level.EXACT && !pair.addressAgrees();
    }

    /**
     * Whether enough agrees that is a person's own and not a household's. Last name, ZIP, street and phone are shared by
     * a family, near first names by many a pair of twins, and their SSNs often differ in the last digit alone: only one
     * of them may be on the list.
     */
    private static boolean isOnesOwn(Comparison pair) {
        boolean first = pair.firstNameAgrees() || slippedButNumbered(pair);
        boolean birthDate = pair.birthDate() == Level.EXACT || (pair.birthDateAgrees() && hasMoreThanAName(pair));
        boolean nearSsn = pair.ssn() == Level.TRANSPOSED || pair.ssn() == Level.ONE_EDIT;
        boolean number = pair.numberAgrees() || (nearSsn && birthDate);
        return count(first) + count(birthDate) + count(number) >= 2 && anyNameAgrees(pair);
    }

    /** Of one name and neighborhood there may be two people whose birth dates are a digit apart. */
    private static boolean hasMoreThanAName(Comparison pair) {
        return pair.ssn() == Level.EXACT
                || pair.ssn() == Level.TRANSPOSED
                || pair.ssn() == Level.ONE_EDIT
                || pair.member() == Level.EXACT
                || pair.addressAgrees();
    }

    private static boolean slippedButNumbered(Comparison pair) {
        return (pair.firstNames() == FirstNames.ONE_SLIP && pair.numberAgrees())
                || (pair.firstNames() == FirstNames.TWO_FORMS && pair.numberAndBirthDateAgree());
    }

    private static boolean anyNameAgrees(Comparison pair) {
        return pair.given() != Level.MISSING
                || pair.lastNameAgrees()
                || pair.family() == Level.CLOSE_92
                || pair.family() == Level.CLOSE_88;
    }

    private static int count(boolean agrees) {
        return agrees ? 1 : 0;
    }
}
