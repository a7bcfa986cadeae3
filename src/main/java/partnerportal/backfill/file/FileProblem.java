package partnerportal.backfill.file;

import java.util.Locale;

/** Why a file as a whole cannot be used. The list is closed; each has its sentence. */
public enum FileProblem {
    EMPTY("The selected file is empty"),
    HEADER_ONLY("The selected file names its columns and has no rows"),
    NOT_A_CSV("The selected file must be a CSV. This looks like %s. Save it as CSV and select it again"),
    PASSWORD_PROTECTED("The selected file is password protected"),
    UNREADABLE_TEXT("The text of the file cannot be read. Save it as \"CSV UTF-8\" and select it again"),
    NO_HEADER("The first line of the file must name its columns. It looks like somebody's data"),
    MISSING_COLUMN("The file has no column named %s. Columns found: %s"),
    DUPLICATE_COLUMN("The file has more than one column named %s. Rename or remove all but one"),
    ONE_COLUMN_TWICE("One column of the file cannot be both %s and %s. Choose another for one of them"),
    BROKEN_QUOTES(
            "The row that begins in line %s cannot be read: a quote is not closed, or something follows a closing quote. Fix the row and start again"),
    FIELD_TOO_LARGE(
            "The row that begins in line %s has a field of more than %s characters. A quote may not be closed. Fix the row and start again"),
    TOO_MANY_ROWS("The file has more than %s rows. Split it into several files"),
    TOO_MANY_REJECTED(
            "%s of %s rows cannot be used, which is more than %s%%. Fix the rows that are listed and start again"),
    NOTHING_USABLE("None of the %s rows can be used. Fix the rows that are listed and start again");

    private final String sentence;

    FileProblem(String sentence) {
        this.sentence = sentence;
    }

    /** Whether the file may be fine, and only its columns have other names than were looked for. */
    public boolean isOfColumnNames() {
        return this == MISSING_COLUMN || this == ONE_COLUMN_TWICE;
    }

    /** A refusal for this reason; numbers are written with their thousands. */
    public FileRefused refused(Object... parts) {
        var shown = new Object[parts.length];
        for (int at = 0; at < parts.length; at++) {
            shown[at] = parts[at] instanceof Number number
                    ? String.format(Locale.US, "%,d", number.longValue())
                    : parts[at];
        }
        return new FileRefused(this, sentence.formatted(shown));
    }
}
