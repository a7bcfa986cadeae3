package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;

/**
 * How far a row and the patient agree.
 *
 * @param score in thousandths of a bit
 * @param suffixed whether one of them has a suffix
 * @param firstSimilarity how like the first names are, 0 to 1, as of Jaro and Winkler
 * @param firstNames what becomes of first names that are not the same
 * @param slipApart whether a slip of the hand makes one first name of the other, be both names or not
 * @param yearsApart between the births; 0 when one is missing
 */
record Comparison(
        int row,
        @Nullable String memberId,
        int score,
        Level given,
        Level middle,
        Level family,
        Level suffix,
        boolean suffixed,
        Level birthDate,
        Level sex,
        Level ssn,
        Level zip,
        Level street,
        Level phone,
        Level member,
        boolean namesSwapped,
        double firstSimilarity,
        FirstNames firstNames,
        boolean slipApart,
        int yearsApart) {

    Evidence evidence() {
        var levels = new EnumMap<Field, Level>(Field.class);
        levels.put(Field.GIVEN_NAME, given);
        levels.put(Field.MIDDLE_NAME, middle);
        levels.put(Field.FAMILY_NAME, family);
        levels.put(Field.SUFFIX, suffix);
        levels.put(Field.BIRTH_DATE, birthDate);
        levels.put(Field.SEX, sex);
        levels.put(Field.SSN, ssn);
        levels.put(Field.ZIP, zip);
        levels.put(Field.STREET, street);
        levels.put(Field.PHONE, phone);
        levels.put(Field.MEMBER_ID, member);
        return new Evidence(levels, namesSwapped);
    }

    Pair pair(Rule rule) {
        return new Pair(row, score / 1000.0, rule, evidence().codes());
    }

    /** The same, a nickname, or a middle name used as the first. */
    boolean firstNameAgrees() {
        return given == Level.EXACT || given == Level.NICKNAME || given == Level.MIDDLE_AS_FIRST;
    }

    /** The same, or one of two last names. */
    boolean lastNameAgrees() {
        return family == Level.EXACT || family == Level.PART;
    }

    /** Whether a number that is given to one person agrees. */
    boolean numberAgrees() {
        return ssn == Level.EXACT || member == Level.EXACT;
    }

    boolean numberAndBirthDateAgree() {
        return numberAgrees() && birthDate == Level.EXACT;
    }

    boolean birthDatesClash() {
        return birthDate == Level.CLASH || birthDate == Level.SAME_YEAR;
    }

    boolean birthDateAgrees() {
        return birthDate == Level.EXACT || birthDate == Level.ONE_EDIT || birthDate == Level.DAY_MONTH_SWAPPED;
    }

    boolean addressAgrees() {
        return street == Level.EXACT || phone == Level.EXACT;
    }
}
