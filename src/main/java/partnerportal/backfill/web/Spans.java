package partnerportal.backfill.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and lengths of time as people read them. */
final class Spans {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final int MINUTE = 60;
    private static final int SOON = 45;

    private Spans() {}

    /** "Oct 1 – Dec 31, 2026", "Oct 1, 2025 – Jan 2, 2026", "Oct 1, 2026". */
    static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY_AND_YEAR.format(first);
        }
        var begin = first.getYear() == last.getYear() ? DAY : DAY_AND_YEAR;
        return begin.format(first) + " – " + DAY_AND_YEAR.format(last);
    }

    static String day(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    /** "42 s", "6:54 min", "4 h 10 min". */
    static String lasting(Duration time) {
        if (time.toHours() > 0) {
            return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
                : Math.max(0, time.toSeconds()) + " s";
    }

    /** "About 4 minutes left". */
    static String left(Duration time) {
        if (time.toSeconds() < SOON) {
            return "Less than a minute left";
        }
        long minutes = (time.toSeconds() + MINUTE / 2) / MINUTE;
        if (minutes < MINUTE) {
            return "About " + Figures.count(Math.max(1, minutes), "minute", "minutes") + " left";
        }
        return "About %d h %d min left".formatted(minutes / MINUTE, minutes % MINUTE);
    }
}
