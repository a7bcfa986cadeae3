package partnerportal.configuration.web;

import partnerportal.configuration.domain.SettingsMother;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that the settings of {@link SettingsMother} name, held in memory. */
final class DirectoryForTests implements Directory {

    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    @Override
    public Map<Long, Partner> partners(Collection<Long> ids) {
        return those(ids, activePartners(), Partner::id);
    }

    @Override
    public Map<Long, Market> markets(Collection<Long> externalMarketIds) {
        return those(externalMarketIds, activeMarkets(), Market::externalMarketId);
    }

    @Override
    public Map<Long, ServiceLine> serviceLines(Collection<Long> ids) {
        return those(ids, activeServiceLines(), ServiceLine::id);
    }

    @Override
    public Map<Long, Partner> partnersByStationId(Collection<Long> stationChannelItemIds) {
        return those(stationChannelItemIds, activePartners(), Partner::stationChannelItemId);
    }

    @Override
    public Map<Long, ServiceLine> serviceLinesByExternalId(Collection<Long> externalIds) {
        return those(externalIds, activeServiceLines(), ServiceLine::externalId);
    }

    @Override
    public List<Partner> activePartners() {
        return List.of(
                new Partner(SettingsMother.ALDER_RIDGE, 9011, "Alder Ridge", true),
                new Partner(SettingsMother.ALDER_RIDGE_WEST, 9012, "Alder Ridge West", true));
    }

    @Override
    public List<Market> activeMarkets() {
        return List.of(
                new Market(SettingsMother.BOULDER, "Boulder", "BDU", ZONE, true),
                new Market(SettingsMother.DENVER, "Denver", "DEN", ZONE, true));
    }

    @Override
    public List<ServiceLine> activeServiceLines() {
        return Stream.of(
                        Map.entry(SettingsMother.ACUTE_CARE, "Acute care"),
                        Map.entry(SettingsMother.ADVANCED_CARE, "Advanced care"),
                        Map.entry(SettingsMother.BRIDGE_CARE, "Bridge care"))
                .map(line -> new ServiceLine(line.getKey(), line.getKey(), line.getValue(), false, null, true))
                .toList();
    }

    private static <R> Map<Long, R> those(Collection<Long> ids, List<R> rows, Function<R, Long> id) {
        return rows.stream().filter(row -> ids.contains(id.apply(row))).collect(Collectors.toMap(id, row -> row));
    }
}
