package partnerportal.backfill.file;

/** What people are shown of a value that was not used. */
final class Masked {

    static final char DOT = '•';

    private static final int LONGEST = 24;

    private Masked() {}

    /** Letters and digits become dots, so that only the value's form is to be seen. */
    static String cover(String text) {
        var covered = new StringBuilder(text.length());
        text.codePoints()
                .map(character ->
                        Character.isLetterOrDigit(character) || character > 0x7f || character < ' ' ? DOT : character)
                .forEach(covered::appendCodePoint);
        return covered.toString();
    }

    static String form(String text) {
        return shortened(cover(text.length() > LONGEST ? text.substring(0, LONGEST + 1) : text));
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
