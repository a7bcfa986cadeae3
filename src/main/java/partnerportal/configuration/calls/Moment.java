package partnerportal.configuration.calls;

import partnerportal.shared.BadRequest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as a parameter says it (RFC 3339). */
public final class Moment {

    private static final int LAST_YEAR = 9999;

    private Moment() {}

    /** @throws BadRequest naming the parameter, when the text is no moment of our era */
    public static Instant parse(String parameter, String text) {
        try {
            // A plus sign that nobody encoded arrives as a space.
            var moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Refused below, like a year that no calendar here has.
        }
        throw new BadRequest(parameter, "Send a moment with its zone, such as 2026-11-01T00:00:00Z.");
    }
}
