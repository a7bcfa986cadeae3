package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as people and systems write it: 1980-12-31, 12/31/1980 or 31/12/1980, 12/31/80, 19801231, 31-Dec-1980. A year of two
 * digits is of this century unless a birth would be in the future then. A time of day is passed over when it is midnight.
 */
final class DateText {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    private static final int CENTURY = 100;
    private static final int NO_MONTH = 0;
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final Pattern MIDNIGHT = Pattern.compile(
            "(?:T| +)(?:0?0|12)(?::00){1,2}(?:[.]0+)?(?: ?AM| ?Z|[+-]00:?00)?", Pattern.CASE_INSENSITIVE);

    /** A date, or what is wrong with the text; nothing else. */
    record Reading(
            @Nullable LocalDate date,
            @Nullable ProblemCode problem,
            List<String> parts,
            @Nullable String masked) {

        static Reading of(LocalDate date) {
            return new Reading(date, null, List.of(), null);
        }
    }

    private final String text;
    private final DateOrder order;
    private final int[] start = new int[3];
    private final int[] end = new int[3];
    private final int[] number = new int[3];
    private final boolean split;

    private DateText(String text, DateOrder order) {
        this.text = text;
        this.order = order;
        this.split = splitIntoThree();
    }

    /**
     * @param text without space around it
     * @param today two digits of a birth's year mean no later year than today's
     */
    static Reading read(String text, DateOrder order, boolean birth, LocalDate today) {
        var date = new DateText(text, order);
        if (!date.split) {
            return isEightDigits(text) ? together(text, order) : date.unreadable();
        }
        return date.read(birth, today);
    }

    /** Positive when the text begins with the month, negative when with the day, 0 when it does not tell. */
    static int evidence(String text) {
        int first;
        int second;
        if (isEightDigits(text)) {
            if (isYear(digits(text, 0, 4))) {
                return 0;
            }
            first = digits(text, 0, 2);
            second = digits(text, 2, 4);
        } else {
            var date = new DateText(text, DateOrder.MIXED);
            if (!date.split || date.length(0) > 2 || date.number[0] < 0 || date.number[1] < 0) {
                return 0;
            }
            first = date.number[0];
            second = date.number[1];
        }
        boolean firstIsDay = first > 12 && first <= 31 && second >= 1 && second <= 12;
        boolean secondIsDay = second > 12 && second <= 31 && first >= 1 && first <= 12;
        return firstIsDay ? -1 : secondIsDay ? 1 : 0;
    }

    private Reading read(boolean birth, LocalDate today) {
        if (number[0] >= 0 && number[1] >= 0 && number[2] >= 0) {
            if (length(0) == 4) {
                return of(0, 1, 2, birth, today);
            }
            if (length(0) > 2 || length(1) > 2) {
                return unreadable();
            }
            return switch (order) {
                case MONTH_FIRST -> of(2, 0, 1, birth, today);
                case DAY_FIRST -> of(2, 1, 0, birth, today);
                case MIXED -> mixed(birth, today);
            };
        }
        if (number[1] < 0 && number[0] >= 0 && number[2] >= 0) {
            return length(0) == 4 ? of(0, 1, 2, birth, today) : of(2, 1, 0, birth, today);
        }
        return number[0] < 0 && number[1] >= 0 && number[2] >= 0 ? of(2, 0, 1, birth, today) : unreadable();
    }

    private Reading mixed(boolean birth, LocalDate today) {
        if (number[0] > 12) {
            return of(2, 1, 0, birth, today);
        }
        if (number[1] > 12 || number[0] == number[1]) {
            return of(2, 0, 1, birth, today);
        }
        return new Reading(null, ProblemCode.DATE_ORDER, List.of(order.form()), mask(-1, -1, -1));
    }

    private Reading of(int yearAt, int monthAt, int dayAt, boolean birth, LocalDate today) {
        int month = number[monthAt] < 0 ? monthNamed(monthAt) : number[monthAt];
        if (number[monthAt] < 0 && month == NO_MONTH) {
            return unreadable();
        }
        if (length(yearAt) != 2 && length(yearAt) != 4
                || length(dayAt) > 2
                || number[monthAt] >= 0 && length(monthAt) > 2) {
            return unreadable();
        }
        int year = length(yearAt) == 2 ? century(number[yearAt], birth, today) : number[yearAt];
        int day = number[dayAt];
        if (!isYear(year)) {
            return new Reading(
                    null, ProblemCode.YEAR, List.of(String.valueOf(year), order.form()), mask(-1, -1, yearAt));
        }
        return made(year, month, day, order, masking(yearAt, monthAt, dayAt));
    }

    private interface Masking {
        String of(boolean month, boolean day);
    }

    private Masking masking(int yearAt, int monthAt, int dayAt) {
        return (month, day) -> maskedYear(yearAt, month ? monthAt : -1, day ? dayAt : -1);
    }

    private static Reading made(int year, int month, int day, DateOrder order, Masking masking) {
        if (month < 1 || month > 12) {
            return new Reading(
                    null, ProblemCode.MONTH, List.of(String.valueOf(month), order.form()), masking.of(true, false));
        }
        if (day < 1 || day > 31) {
            return new Reading(
                    null, ProblemCode.DAY, List.of(String.valueOf(day), order.form()), masking.of(false, true));
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            var name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.US);
            var when = day == 29 ? name + " " + year : name;
            return new Reading(
                    null, ProblemCode.NO_SUCH_DAY, List.of(when, String.valueOf(day)), masking.of(true, true));
        }
        return Reading.of(LocalDate.of(year, month, day));
    }

    private static Reading together(String text, DateOrder order) {
        Masking masking = (month, day) -> "••••••••";
        int year = digits(text, 0, 4);
        if (isYear(year)) {
            return made(year, digits(text, 4, 6), digits(text, 6, 8), order, masking);
        }
        int first = digits(text, 0, 2);
        int second = digits(text, 2, 4);
        int lastYear = digits(text, 4, 8);
        if (!isYear(lastYear)) {
            return new Reading(null, ProblemCode.DATE, List.of(order.form()), masking.of(false, false));
        }
        if (order == DateOrder.MIXED && first <= 12 && second <= 12 && first != second) {
            return new Reading(null, ProblemCode.DATE_ORDER, List.of(order.form()), masking.of(false, false));
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || order == DateOrder.MIXED && first > 12;
        return dayFirst ? made(lastYear, second, first, order, masking) : made(lastYear, first, second, order, masking);
    }

    private static int century(int twoDigits, boolean birth, LocalDate today) {
        int year = today.getYear() / CENTURY * CENTURY + twoDigits;
        return birth && year > today.getYear() ? year - CENTURY : year;
    }

    private int monthNamed(int at) {
        int length = length(at);
        var name = text.substring(start[at], end[at]).toUpperCase(Locale.ROOT);
        int found = length < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
        if (found < 0 || found % 3 != 0) {
            return NO_MONTH;
        }
        var month = Month.of(found / 3 + 1);
        var whole = month.getDisplayName(TextStyle.FULL, Locale.US).toUpperCase(Locale.ROOT);
        return length == 3 || whole.equals(name) || name.equals("SEPT") ? month.getValue() : NO_MONTH;
    }

    private Reading unreadable() {
        return new Reading(null, ProblemCode.DATE, List.of(order.form()), mask(-1, -1, -1));
    }

    /** Three groups of digits or letters with something between them, and nothing after them but midnight. */
    private boolean splitIntoThree() {
        int at = 0;
        for (int group = 0; group < 3; group++) {
            int from = at;
            boolean letters = at < text.length() && isLetter(text.charAt(at));
            while (at < text.length() && (letters ? isLetter(text.charAt(at)) : isDigit(text.charAt(at)))) {
                at++;
            }
            if (at == from || at - from > 9) {
                return false;
            }
            start[group] = from;
            end[group] = at;
            number[group] = letters ? -1 : digits(text, from, at);
            if (group < 2) {
                int gap = at;
                while (at < text.length() && "/-. ,".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                if (at == gap) {
                    return false;
                }
            }
        }
        return at == text.length()
                || MIDNIGHT.matcher(text).region(at, text.length()).matches();
    }

    private int length(int group) {
        return end[group] - start[group];
    }

    private String maskedYear(int yearAt, int shown, int alsoShown) {
        return mask(shown, alsoShown, -1, yearAt);
    }

    private String mask(int shown, int alsoShown, int wholeYear) {
        return mask(shown, alsoShown, wholeYear, -1);
    }

    /** Of the year the century stays, of the rest only what is wrong with it. */
    private String mask(int shown, int alsoShown, int third, int yearAt) {
        var masked = new StringBuilder(Masked.cover(text));
        if (!split) {
            return masked.toString();
        }
        for (int group : new int[] {shown, alsoShown, third}) {
            if (group >= 0) {
                masked.replace(start[group], end[group], text.substring(start[group], end[group]));
            }
        }
        if (yearAt >= 0 && length(yearAt) == 4) {
            masked.replace(start[yearAt], start[yearAt] + 2, text.substring(start[yearAt], start[yearAt] + 2));
        }
        return Masked.shortened(masked.toString());
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isEightDigits(String text) {
        return text.length() == 8 && text.chars().allMatch(character -> isDigit((char) character));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
