package partnerportal.backfill.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.Instant;

/**
 * How runs are carried out.
 *
 * @param pageSize how many care requests Station is asked for at once, 1 to 2,000
 * @param fileLimit the largest eligibility file
 * @param longestRange the most days that a run may have
 * @param keepFor how long the file, its name and the list are kept after a run is over
 * @param retryAfter how long what a run needs must have been down before it is tried again at first
 */
@ConfigurationProperties("portal.backfill")
public record BackfillProperties(
        @DefaultValue("500") int pageSize,
        @DefaultValue("512MB") DataSize fileLimit,
        @DefaultValue("1100") int longestRange,
        @DefaultValue("30d") Duration keepFor,
        @DefaultValue("5s") Duration retryAfter) {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /**
     * How long to wait during an outage: as long again as nothing has moved, so that a short one is noticed soon and a long one
     * is not asked all the time; five minutes at most.
     *
     * @param moved when anything of the run last moved
     */
    public Duration retryAfter(Instant moved, Instant now) {
        var still = Duration.between(moved, now);
        if (still.compareTo(LONGEST_WAIT) > 0) {
            return LONGEST_WAIT;
        }
        return still.compareTo(retryAfter) > 0 ? still : retryAfter;
    }

    public BackfillProperties {
        if (pageSize < 1 || pageSize > 2_000) {
            throw new IllegalArgumentException("Set BACKFILL_PAGE_SIZE to 1 to 2000.");
        }
        if (keepFor.isNegative()) {
            throw new IllegalArgumentException("Set BACKFILL_KEEP_FOR to a length of time such as 30d.");
        }
    }
}
