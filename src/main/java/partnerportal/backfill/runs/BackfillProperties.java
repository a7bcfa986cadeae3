package partnerportal.backfill.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * How runs are carried out.
 *
 * @param pageSize how many care requests Station is asked for at once, 1 to 2,000
 * @param fileLimit the largest eligibility file
 * @param longestRange the most days that a run may have
 * @param keepFor how long file and list are kept after a run is over
 * @param retryAfter how long after an outage it is tried again at first; each further try waits twice as long, five
 *     minutes at most
 */
@ConfigurationProperties("portal.backfill")
public record BackfillProperties(
        @DefaultValue("500") int pageSize,
        @DefaultValue("512MB") DataSize fileLimit,
        @DefaultValue("1100") int longestRange,
        @DefaultValue("30d") Duration keepFor,
        @DefaultValue("5s") Duration retryAfter) {

    public BackfillProperties {
        if (pageSize < 1 || pageSize > 2_000) {
            throw new IllegalArgumentException("Set BACKFILL_PAGE_SIZE to 1 to 2000.");
        }
        if (keepFor.isNegative()) {
            throw new IllegalArgumentException("Set BACKFILL_KEEP_FOR to a length of time such as 30d.");
        }
    }
}
