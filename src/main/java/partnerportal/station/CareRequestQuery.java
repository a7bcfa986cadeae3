package partnerportal.station;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One page of the care requests that were created in a range of time; moments are whole microseconds.
 *
 * @param from the first moment that counts
 * @param until the first moment that does not count any more
 * @param pageSize how many at most, from 1 to {@value #LARGEST_PAGE}
 * @param pageToken the {@link CareRequestPage#nextPageToken()} of the page before; null for the first page
 */
public record CareRequestQuery(
        Instant from, Instant until, int pageSize, @Nullable String pageToken) {

    public static final int LARGEST_PAGE = 2_000;

    public CareRequestQuery {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A range of care requests must end after it begins.");
        }
        if (!isWhole(from) || !isWhole(until)) {
            throw new IllegalArgumentException("A range of care requests begins and ends at whole microseconds.");
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to %d care requests.".formatted(LARGEST_PAGE));
        }
        if (pageToken != null && pageToken.isEmpty()) {
            throw new IllegalArgumentException("The first page has no token, not an empty one.");
        }
    }

    /** The same range and size, after the page that gave this token. */
    public CareRequestQuery after(String token) {
        return new CareRequestQuery(from, until, pageSize, token);
    }

    private static boolean isWhole(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.MICROS));
    }
}
