package partnerportal.directory.domain;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers other modules from the tables. */
@Repository
@Transactional(readOnly = true)
class StoredDirectory implements Directory {

    private static final Comparator<DirectoryRow> BY_NAME = Comparator.comparing(
                    DirectoryRow::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(DirectoryRow::key);

    private final DirectoryRows rows;

    StoredDirectory(DirectoryRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Long, Partner> partners(Collection<Long> ids) {
        return named(Kind.PARTNERS, ids, StoredDirectory::partner);
    }

    @Override
    public Map<Long, Market> markets(Collection<Long> externalMarketIds) {
        return named(Kind.MARKETS, externalMarketIds, StoredDirectory::market);
    }

    @Override
    public Map<Long, ServiceLine> serviceLines(Collection<Long> ids) {
        return named(Kind.SERVICE_LINES, ids, StoredDirectory::serviceLine);
    }

    @Override
    public Map<Long, Partner> partnersByStationId(Collection<Long> stationChannelItemIds) {
        return keyed(Kind.PARTNERS, stationChannelItemIds, StoredDirectory::partner);
    }

    @Override
    public Map<Long, ServiceLine> serviceLinesByExternalId(Collection<Long> externalIds) {
        return keyed(Kind.SERVICE_LINES, externalIds, StoredDirectory::serviceLine);
    }

    @Override
    public List<Partner> activePartners() {
        return active(Kind.PARTNERS).map(StoredDirectory::partner).toList();
    }

    @Override
    public List<Market> activeMarkets() {
        return active(Kind.MARKETS).map(StoredDirectory::market).toList();
    }

    @Override
    public List<ServiceLine> activeServiceLines() {
        return active(Kind.SERVICE_LINES).map(StoredDirectory::serviceLine).toList();
    }

    private <T> Map<Long, T> named(Kind kind, Collection<Long> ids, Function<DirectoryRow, T> as) {
        return ids.isEmpty()
                ? Map.of()
                : rows.byIds(kind, ids).stream().collect(Collectors.toMap(DirectoryRow::id, as));
    }

    private <T> Map<Long, T> keyed(Kind kind, Collection<Long> keys, Function<DirectoryRow, T> as) {
        return keys.isEmpty()
                ? Map.of()
                : rows.byKeys(kind, keys).values().stream().collect(Collectors.toMap(DirectoryRow::key, as));
    }

    private Stream<DirectoryRow> active(Kind kind) {
        return rows.all(kind).values().stream().filter(DirectoryRow::active).sorted(BY_NAME);
    }

    private static Partner partner(DirectoryRow row) {
        return new Partner(row.id(), row.key(), row.label(), row.active());
    }

    private static Market market(DirectoryRow row) {
        return new Market(
                row.id(),
                row.label(),
                row.values().text(Column.SHORT_NAME),
                ZoneId.of(row.values().text(Column.TIME_ZONE)),
                row.active());
    }

    private static ServiceLine serviceLine(DirectoryRow row) {
        return new ServiceLine(
                row.id(),
                row.key(),
                row.label(),
                row.values().isYes(Column.ALLOW_BYPASS_RISK_STRATIFICATION),
                row.values().get(Column.GENESYS_EMAIL),
                row.active());
    }
}
