package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.Settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Markets by service lines, as the page shows them: a column for every line that is offered anywhere. */
record MarketMatrix(List<Column> columns, List<Row> rows, int offers) {

    record Column(long serviceLineId, String name, boolean active) {}

    /** @param cells one for each column, in their order */
    record Row(long marketId, String name, String shortName, boolean active, List<Cell> cells) {}

    /** @param redoxPartner under whom orders from Redox are booked, null for the source's partner */
    record Cell(boolean offered, @Nullable String redoxPartner) {}

    static MarketMatrix of(Settings settings, DirectoryWords words) {
        var columns = settings.markets().stream()
                .flatMap(market -> market.serviceLines().stream())
                .map(AssignedServiceLine::serviceLineId)
                .distinct()
                .map(id -> new Column(id, words.serviceLine(id), words.isServiceLineActive(id)))
                .sorted(Comparator.comparing(Column::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var rows = settings.markets().stream()
                .map(market -> row(market, columns, words))
                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        int offers = settings.markets().stream()
                .collect(Collectors.summingInt(market -> market.serviceLines().size()));
        return new MarketMatrix(columns, rows, offers);
    }

    private static Row row(ConfiguredMarket market, List<Column> columns, DirectoryWords words) {
        var cells = columns.stream()
                .map(column -> market.serviceLine(column.serviceLineId())
                        .map(line -> new Cell(
                                true, line.redoxPartnerId() == null ? null : words.partner(line.redoxPartnerId())))
                        .orElse(new Cell(false, null)))
                .toList();
        return new Row(
                market.marketId(),
                words.market(market.marketId()),
                words.shortMarket(market.marketId()),
                words.isMarketActive(market.marketId()),
                cells);
    }
}
