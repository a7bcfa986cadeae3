package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.ThreeWayMerge;
import partnerportal.configuration.web.MarketsForm.Row;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.shared.BadRequest;
import partnerportal.shell.Option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the forms of sections, and reads back what a form was made from. */
@Component
class SectionEditing {

    private final Directory directory;
    private final ConflictWords conflicts;
    private final ConnectionReading connections;

    SectionEditing(Directory directory, ConflictWords conflicts, ConnectionReading connections) {
        this.directory = directory;
        this.conflicts = conflicts;
        this.connections = connections;
    }

    /** A form that nobody typed into yet. */
    SectionPage page(Shown shown, Section section, List<Long> marketIds, Asker asker) {
        return page(shown, section, opened(section, shown.settings(false)), marketIds, List.of(), asker);
    }

    /** The form again, with what was typed, as it was opened. */
    SectionPage pageAgain(Shown shown, Section section, String opened, List<Long> marketIds, Asker asker) {
        return page(shown, section, opened, marketIds, List.of(), asker);
    }

    /** The form again, as if opened now, saying what somebody else saved meanwhile. */
    SectionPage conflicted(Shown shown, Section section, ThreeWayMerge merge, List<Long> marketIds, Asker asker) {
        var lines = conflicts.of(merge.conflicts());
        return page(shown, section, opened(section, shown.settings(false)), marketIds, lines, asker);
    }

    PartnerChoices partners(Settings chosen) {
        return PartnerChoices.of(directory, chosen);
    }

    static String opened(Section section, Settings settings) {
        return new ConfigurationSnapshot(section.copy(settings, Settings.empty()), null).toJson();
    }

    static Settings readOpened(String opened) {
        try {
            return ConfigurationSnapshot.fromJson(opened).settings();
        } catch (RuntimeException unreadable) {
            throw new BadRequest("opened", "The form is not as it was made. Open it again.");
        }
    }

    private SectionPage page(
            Shown shown,
            Section section,
            String opened,
            List<Long> marketIds,
            List<SectionPage.ConflictLine> conflictLines,
            Asker asker) {
        var settings = shown.settings(false);
        boolean matrix = section == Section.MARKETS;
        boolean choosesPartners = matrix || section == Section.SOURCES;
        return new SectionPage(
                shown.id(),
                shown.name(),
                shown.published() != null,
                section,
                opened,
                shown.draft() == null ? 0 : shown.draft().conflicts().size(),
                conflictLines,
                choosesPartners ? partners(settings).all() : List.of(),
                matrix ? columns(settings) : List.of(),
                matrix ? rows(marketIds) : List.of(),
                matrix ? moreMarkets(marketIds) : List.of(),
                kind(section)
                        .map(kind -> connections.card(shown, false, kind, asker))
                        .orElse(null));
    }

    /** The connection that a section is about. */
    static Optional<CheckKind> kind(Section section) {
        return switch (section) {
            case SSO -> Optional.of(CheckKind.SSO);
            case REDOX -> Optional.of(CheckKind.REDOX);
            case GENERAL, MARKETS, SOURCES -> Optional.empty();
        };
    }

    private List<MarketMatrix.Column> columns(Settings settings) {
        var columns = new HashMap<Long, MarketMatrix.Column>();
        directory
                .activeServiceLines()
                .forEach(line -> columns.put(line.id(), new MarketMatrix.Column(line.id(), line.name(), true)));
        MarketMatrix.of(settings, DirectoryWords.of(settings, directory))
                .columns()
                .forEach(column -> columns.put(column.serviceLineId(), column));
        return columns.values().stream()
                .sorted(Comparator.comparing(MarketMatrix.Column::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Row> rows(List<Long> marketIds) {
        Map<Long, Market> known = directory.markets(marketIds);
        var rows = new ArrayList<Row>();
        marketIds.forEach(id -> {
            var market = known.get(id);
            rows.add(
                    market == null
                            ? new Row(id, "Market " + id, String.valueOf(id))
                            : new Row(id, market.name(), market.shortName()));
        });
        rows.sort(Row.BY_NAME);
        return rows;
    }

    private List<Option> moreMarkets(List<Long> marketIds) {
        return directory.activeMarkets().stream()
                .filter(market -> !marketIds.contains(market.externalMarketId()))
                .map(market -> new Option(
                        String.valueOf(market.externalMarketId()), market.name() + " (" + market.shortName() + ")"))
                .toList();
    }
}
