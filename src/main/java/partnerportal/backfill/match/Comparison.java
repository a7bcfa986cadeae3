package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;

/**
 * How far a row and the patient agree.
 *
 * @param score in thousandths of a bit
 * @param firstSimilarity how like the first names are, 0 to 1, as of Jaro and Winkler
 * @param firstIsOneEdit whether the first names are one slip of the hand apart
 * @param firstLength letters of the shorter first name; 0 when one is missing
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
        Level birthDate,
        Level sex,
        Level ssn,
        Level zip,
        Level street,
        Level phone,
        Level member,
        boolean namesSwapped,
        double firstSimilarity,
        boolean firstIsOneEdit,
        int firstLength,
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

    /** Whether a number that is given to one person agrees. */
    boolean numberAgrees() {
        return ssn == Level.EXACT || member == Level.EXACT;
    }
}
