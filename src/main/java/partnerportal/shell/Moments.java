package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells times as people say them, in the portal's time zone; templates call it {@code @moments}. */
@Component
public class Moments {

    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter DAY = format("MMM d");
    private static final DateTimeFormatter DAY_AND_YEAR = format("MMM d, yyyy");
    private static final DateTimeFormatter FULL = format("MMM d, yyyy, HH:mm:ss z");

    private final Clock clock;
    private final ZoneId zone;

    Moments(Clock clock, PortalProperties portal) {
        this.clock = clock;
        this.zone = portal.displayZone();
    }

    /** "Today 09:58", "Yesterday", "Oct 12", "Oct 12, 2025"; blank for null. */
    public String words(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var then = at.atZone(zone);
        var today = LocalDate.now(clock.withZone(zone));
        if (then.toLocalDate().equals(today)) {
            return "Today " + TIME.format(then);
        }
        return then.toLocalDate().equals(today.minusDays(1)) ? "Yesterday" : day(then, today);
    }

    /** As {@link #words}, for the middle of a sentence: "published today 09:58". */
    public String inSentence(@Nullable Instant at) {
        var words = words(at);
        return words.startsWith("Today") || words.startsWith("Yesterday")
                ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    /** "09:58", for what is shown beside other times of the same day. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** What time it is, as of {@link #time}. */
    public String now() {
        return time(clock.instant());
    }

    /** "Oct 12, 2026, 09:58:07 MDT"; blank for null. */
    public String full(@Nullable Instant at) {
        return at == null ? "" : FULL.format(at.atZone(zone));
    }

    private static String day(ZonedDateTime then, LocalDate today) {
        return (then.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(then);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
