package partnerportal.backfill.file;

import java.util.List;

/** What is wrong with a row. The list is closed; each has its sentence, with gaps for the parts. */
public enum ProblemCode {
    COLUMN_COUNT(true, "The row has %s columns, the header has %s."),
    MISSING(true, "%s is missing."),
    PLACEHOLDER(true, "%s is a placeholder, nobody's own."),
    MONTH(true, "The month is %s. Use %s."),
    DAY(true, "The day is %s. Use %s."),
    NO_SUCH_DAY(true, "%s has no day %s."),
    YEAR(true, "The year is %s. Use %s."),
    DATE(true, "The date cannot be read. Use %s."),
    DATE_ORDER(true, "Day and month cannot be told apart, because the column has dates of both orders. Use %s."),
    FUTURE(true, "%s is in the future."),
    ENDS_BEFORE_IT_BEGINS(true, "Eligibility ends before it begins."),
    TOO_LONG(true, "%s is longer than %s characters."),
    UNREADABLE(true, "%s has characters that cannot be read."),
    ZIP_LENGTH(false, "ZIP code has %s. It needs 5."),
    SSN_LENGTH(false, "SSN has %s. It needs 9, or the last 4."),
    LEFT_OUT_LONG(false, "%s is longer than %s characters and is left out."),
    LEFT_OUT_UNREADABLE(false, "%s has characters that cannot be read and is left out."),
    SAME_MEMBER_ID(false, "Same member ID as row %s.");

    private final boolean rejects;
    private final String sentence;

    ProblemCode(boolean rejects, String sentence) {
        this.rejects = rejects;
        this.sentence = sentence;
    }

    /** Whether the row is not used; otherwise it is, and the problem is only noted. */
    public boolean rejects() {
        return rejects;
    }

    /** @param parts what stands in the gaps, none of it telling who the person is */
    public String sentence(List<String> parts) {
        return sentence.formatted(parts.toArray());
    }
}
