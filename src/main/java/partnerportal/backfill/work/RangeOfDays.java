package partnerportal.backfill.work;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.BackfillOrder;
import partnerportal.directory.Directory;
import partnerportal.station.CareRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The days of a run, both included. A care request is of the day that it was when it was made, in its market: Station is
 * asked for a day more at each end, because no place is further than that from UTC.
 */
final class RangeOfDays {

    private final LocalDate first;
    private final LocalDate last;
    private final Directory directory;
    private final Map<Long, ZoneId> zones = new ConcurrentHashMap<>();

    RangeOfDays(BackfillOrder order, Directory directory) {
        this.first = order.firstDay();
        this.last = order.lastDay();
        this.directory = directory;
    }

    /** What Station is asked for first. */
    Instant from() {
        return first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What Station is not asked for any more. */
    Instant until() {
        return last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Looks up the markets that were not met before. */
    void meet(Collection<CareRequest> careRequests) {
        Set<Long> unknown = careRequests.stream()
                .map(CareRequest::externalMarketId)
                .filter(market -> !zones.containsKey(market))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            directory.markets(unknown).forEach((id, market) -> zones.put(id, market.timeZone()));
        }
    }

    /** UTC's day where the directory does not have the market. */
    LocalDate day(CareRequest careRequest) {
        @Nullable ZoneId zone = zones.get(careRequest.externalMarketId());
        return LocalDate.ofInstant(careRequest.createdAt(), zone == null ? ZoneOffset.UTC : zone);
    }

    boolean knowsMarketOf(CareRequest careRequest) {
        return zones.containsKey(careRequest.externalMarketId());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
