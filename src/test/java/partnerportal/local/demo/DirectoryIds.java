package partnerportal.local.demo;

import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The portal's ids of what the demo files name as people and Station do. */
record DirectoryIds(
        Map<String, Long> marketsByShortName, Map<Long, Long> partnersByStationId, Map<Long, Long> linesByExternalId) {

    static DirectoryIds of(Directory directory) {
        return new DirectoryIds(
                directory.activeMarkets().stream()
                        .collect(Collectors.toMap(Market::shortName, Market::externalMarketId)),
                directory.activePartners().stream()
                        .collect(Collectors.toMap(Partner::stationChannelItemId, Partner::id)),
                directory.activeServiceLines().stream()
                        .collect(Collectors.toMap(ServiceLine::externalId, ServiceLine::id)));
    }

    long market(String shortName) {
        return known(marketsByShortName, shortName);
    }

    long partner(String stationId) {
        return known(partnersByStationId, Long.valueOf(stationId));
    }

    long line(String externalId) {
        return known(linesByExternalId, Long.valueOf(externalId));
    }

    private static <K> long known(Map<K, Long> ids, K key) {
        return Objects.requireNonNull(ids.get(key), () -> "The demo directory has no " + key);
    }
}
