package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static partnerportal.backfill.file.DateParts.digits;

/**
 * A date as people and systems write it: 1980-12-31, 12/31/1980 or 31/12/1980, 12/31/80, 19801231, 31-Dec-1980. A year of two
 * digits is of this century unless a birth would be in the future then. A time of day is passed over when it is midnight.
 */
final class DateText {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    /** Lists say 9999-12-31, some 2999-12-31, of whom they know no end. */
    private static final int FOREVER = 9999;

    private static final int CENTURY = 100;
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;
    private static final int EIGHT = 8;
    private static final int LEAP_DAY = 29;

    /** A date, or what is wrong with the text; nothing else. */
    record Reading(
            @Nullable LocalDate date,
            @Nullable ProblemCode problem,
            List<String> parts,
            @Nullable String masked) {}

    /** What may be shown of a text when its month or its day is wrong. */
    private interface Masking {
        String showing(boolean month, boolean day);
    }

    private final DateParts parts;
    private final DateOrder order;
    private final boolean birth;
    private final LocalDate today;

    private DateText(DateParts parts, DateOrder order, boolean birth, LocalDate today) {
        this.parts = parts;
        this.order = order;
        this.birth = birth;
        this.today = today;
    }

    /**
     * @param text without space around it
     * @param today two digits of a birth's year mean no later year than today's
     */
    static Reading read(String text, DateOrder order, boolean birth, LocalDate today) {
        if (isEightDigits(text)) {
            return together(text, order);
        }
        var parts = DateParts.of(text);
        return parts == null
                ? problem(ProblemCode.DATE, Masked.form(text), order.form())
                : new DateText(parts, order, birth, today).read();
    }

    /** Positive when the text begins with the month, negative when with the day, 0 when it does not tell. */
    static int evidence(String text) {
        if (isEightDigits(text)) {
            return isYear(digits(text, 0, 4)) ? 0 : evidence(digits(text, 0, 2), digits(text, 2, 4));
        }
        var parts = DateParts.of(text);
        return parts == null || parts.length(0) > 2 ? 0 : evidence(parts.number(0), parts.number(1));
    }

    private static int evidence(int first, int second) {
        if (first > MONTHS && first <= LONGEST_MONTH && second >= 1 && second <= MONTHS) {
            return -1;
        }
        return second > MONTHS && second <= LONGEST_MONTH && first >= 1 && first <= MONTHS ? 1 : 0;
    }

    private Reading read() {
        boolean first = parts.isNumber(0);
        boolean second = parts.isNumber(1);
        if (!parts.isNumber(2) || (!first && !second)) {
            return unreadable();
        }
        if (first && parts.length(0) == 4) {
            return date(0, 1, 2);
        }
        if (!first) {
            return date(2, 0, 1);
        }
        if (!second) {
            return date(2, 1, 0);
        }
        return switch (order) {
            case MONTH_FIRST -> date(2, 0, 1);
            case DAY_FIRST -> date(2, 1, 0);
            case MIXED -> ofEitherOrder();
        };
    }

    private Reading ofEitherOrder() {
        int first = parts.number(0);
        int second = parts.number(1);
        if (first <= MONTHS && second <= MONTHS && first != second) {
            return problem(ProblemCode.DATE_ORDER, parts.masked(Set.of(), -1), order.form());
        }
        return first > MONTHS ? date(2, 1, 0) : date(2, 0, 1);
    }

    /** @param yearAt which of the parts is the year, and so on */
    private Reading date(int yearAt, int monthAt, int dayAt) {
        int month = parts.isNumber(monthAt) ? parts.number(monthAt) : parts.monthNamed(monthAt);
        boolean named = !parts.isNumber(monthAt);
        boolean yearFits = parts.length(yearAt) == 2 || parts.length(yearAt) == 4;
        if (!yearFits || parts.length(dayAt) > 2 || (named ? month == 0 : parts.length(monthAt) > 2)) {
            return unreadable();
        }
        int year = parts.length(yearAt) == 2 ? century(parts.number(yearAt)) : parts.number(yearAt);
        if (!isYear(year) && (birth || year < FIRST_YEAR)) {
            return problem(ProblemCode.YEAR, parts.masked(Set.of(yearAt), yearAt), String.valueOf(year), order.form());
        }
        return made(
                year,
                month,
                parts.number(dayAt),
                order,
                (showMonth, showDay) -> parts.masked(
                        showMonth && showDay ? Set.of(monthAt, dayAt) : Set.of(showMonth ? monthAt : dayAt), yearAt));
    }

    private int century(int twoDigits) {
        int year = today.getYear() / CENTURY * CENTURY + twoDigits;
        return birth && year > today.getYear() ? year - CENTURY : year;
    }

    private Reading unreadable() {
        return problem(ProblemCode.DATE, parts.masked(Set.of(), -1), order.form());
    }

    private static Reading together(String text, DateOrder order) {
        var covered = Masked.form(text);
        Masking masking = (month, day) -> covered;
        if (isYear(digits(text, 0, 4))) {
            return made(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, EIGHT), order, masking);
        }
        int first = digits(text, 0, 2);
        int second = digits(text, 2, 4);
        int year = digits(text, 4, EIGHT);
        if (!isYear(year)) {
            return problem(ProblemCode.DATE, covered, order.form());
        }
        if (order == DateOrder.MIXED && first <= MONTHS && second <= MONTHS && first != second) {
            return problem(ProblemCode.DATE_ORDER, covered, order.form());
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || (order == DateOrder.MIXED && first > MONTHS);
        return dayFirst ? made(year, second, first, order, masking) : made(year, first, second, order, masking);
    }

    private static Reading made(int year, int month, int day, DateOrder order, Masking masking) {
        if (month < 1 || month > MONTHS) {
            return problem(ProblemCode.MONTH, masking.showing(true, false), String.valueOf(month), order.form());
        }
        if (day < 1 || day > LONGEST_MONTH) {
            return problem(ProblemCode.DAY, masking.showing(false, true), String.valueOf(day), order.form());
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            var name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.US);
            var when = day == LEAP_DAY ? name + " " + year : name;
            return problem(ProblemCode.NO_SUCH_DAY, masking.showing(true, true), when, String.valueOf(day));
        }
        return new Reading(LocalDate.of(year, month, day), null, List.of(), null);
    }

    private static Reading problem(ProblemCode code, String masked, String... parts) {
        return new Reading(null, code, List.of(parts), masked);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR || year == FOREVER;
    }

    private static boolean isEightDigits(String text) {
        return text.length() == EIGHT && text.chars().allMatch(character -> DateParts.isDigit((char) character));
    }
}
