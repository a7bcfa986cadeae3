package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A date's text in its three parts, each digits or letters, with something between them and at most midnight after them. */
final class DateParts {

    private static final int PARTS = 3;
    private static final int LONGEST_PART = 9;
    private static final int LETTERS = -1;
    private static final int NO_MONTH = 0;
    private static final String BETWEEN = "/-. ,";
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final int SHORT_MONTH = 3;
    private static final Pattern MIDNIGHT = Pattern.compile(
            "(?:T| +)(?:0?0|12)(?::00){1,2}(?:[.]0+)?(?: ?AM| ?Z|[+-]00:?00)?", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final int[] start = new int[PARTS];
    private final int[] end = new int[PARTS];
    private final int[] number = new int[PARTS];

    private DateParts(String text) {
        this.text = text;
    }

    /** Null when the text has no such parts. */
    static @Nullable DateParts of(String text) {
        var parts = new DateParts(text);
        return parts.split() ? parts : null;
    }

    /** The number that a part is, or -1 when it is letters. */
    int number(int part) {
        return number[part];
    }

    boolean isNumber(int part) {
        return number[part] != LETTERS;
    }

    int length(int part) {
        return end[part] - start[part];
    }

    /** 0 when the part is no month's English name, whole or its first three letters. */
    int monthNamed(int part) {
        var name = text.substring(start[part], end[part]).toUpperCase(Locale.ROOT);
        int found = name.length() < SHORT_MONTH ? -1 : MONTHS.indexOf(name.substring(0, SHORT_MONTH));
        if (found < 0 || found % SHORT_MONTH != 0) {
            return NO_MONTH;
        }
        var month = Month.of(found / SHORT_MONTH + 1);
        var whole = month.getDisplayName(TextStyle.FULL, Locale.US).toUpperCase(Locale.ROOT);
        boolean known = name.length() == SHORT_MONTH || name.equals(whole) || name.equals("SEPT");
        return known ? month.getValue() : NO_MONTH;
    }

    /**
     * The text with digits and letters covered.
     *
     * @param shown the parts that are wrong, and so may be seen
     * @param year of which the century may be seen; negative for none
     */
    String masked(Set<Integer> shown, int year) {
        var masked = new StringBuilder(Masked.cover(text));
        for (int part : shown) {
            masked.replace(start[part], end[part], text.substring(start[part], end[part]));
        }
        if (year >= 0 && !shown.contains(year) && length(year) == 4) {
            masked.replace(start[year], start[year] + 2, text.substring(start[year], start[year] + 2));
        }
        return Masked.shortened(masked.toString());
    }

    private boolean split() {
        int at = 0;
        for (int part = 0; part < PARTS; part++) {
            int from = at;
            boolean letters = at < text.length() && isLetter(text.charAt(at));
            while (at < text.length() && (letters ? isLetter(text.charAt(at)) : isDigit(text.charAt(at)))) {
                at++;
            }
            if (at == from || at - from > LONGEST_PART) {
                return false;
            }
            start[part] = from;
            end[part] = at;
            number[part] = letters ? LETTERS : digits(text, from, at);
            int gap = at;
            while (part < PARTS - 1 && at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (part < PARTS - 1 && at == gap) {
                return false;
            }
        }
        return at == text.length()
                || MIDNIGHT.matcher(text).region(at, text.length()).matches();
    }

    static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }
}
