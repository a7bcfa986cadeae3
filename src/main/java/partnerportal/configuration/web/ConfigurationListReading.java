package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ListTab;
import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.configuration.web.ConfigurationListPage.Chip;
import partnerportal.configuration.web.ConfigurationListPage.Choices;
import partnerportal.configuration.web.ConfigurationListPage.Header;
import partnerportal.configuration.web.ConfigurationListPage.Row;
import partnerportal.configuration.web.ConfigurationListPage.Tab;
import partnerportal.directory.Directory;
import partnerportal.shell.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the list of configurations shows a person. */
@Component
class ConfigurationListReading {

    private static final int PAGE_SIZE = 25;
    private static final int NAMES_SHOWN = 2;

    private static final Map<ListTab, String> TAB_LABELS = Map.of(
            ListTab.ALL, "All",
            ListTab.LIVE, "Live",
            ListTab.DRAFT, "Draft",
            ListTab.DEACTIVATED, "Deactivated",
            ListTab.NEEDS_ATTENTION, "Needs attention");

    private final ConfigurationQueries queries;
    private final Directory directory;
    private final Moments moments;

    ConfigurationListReading(ConfigurationQueries queries, Directory directory, Moments moments) {
        this.queries = queries;
        this.directory = directory;
        this.moments = moments;
    }

    ConfigurationListPage page(ListQuery query, Asker asker) {
        var filter = query.filter(asker.sees());
        var page = queries.page(filter, query.order(), PAGE_SIZE, query.pageToken());
        var counts = queries.counts(filter);
        var choices = ListChoices.of(directory, query);
        return new ConfigurationListPage(
                query,
                tabs(query, counts),
                choices,
                chips(query, choices),
                Stream.of("name", "updated")
                        .map(column -> header(query, column))
                        .toList(),
                rows(page.rows()),
                counts.getOrDefault(query.tab(), 0L),
                address(query, page.previous()),
                address(query, page.next()),
                query.with("page_token", null).address(ConfigurationExportController.PATH),
                asker.may(Action.EDIT_CONFIGURATIONS));
    }

    private static List<Tab> tabs(ListQuery query, Map<ListTab, Long> counts) {
        return Stream.of(ListTab.values())
                .map(tab -> new Tab(
                        TAB_LABELS.getOrDefault(tab, tab.name()),
                        query.with("status", tab == ListTab.ALL ? null : ListQuery.word(tab))
                                .address(),
                        tab == query.tab(),
                        counts.getOrDefault(tab, 0L)))
                .toList();
    }

    private static List<Chip> chips(ListQuery query, Choices choices) {
        var chips = new ArrayList<Chip>();
        var market = ListChoices.label(choices.markets(), query.text("market"));
        var serviceLine = ListChoices.label(choices.serviceLines(), query.text("service_line"));
        chip(query, "market", "Market: ", market).ifPresent(chips::add);
        chip(query, "service_line", "Service line: ", serviceLine).ifPresent(chips::add);
        chip(query, "sso", "", ListChoices.label(choices.sso(), query.text("sso")))
                .ifPresent(chips::add);
        chip(query, "redox", "", ListChoices.label(choices.redox(), query.text("redox")))
                .ifPresent(chips::add);
        return chips;
    }

    private static Optional<Chip> chip(ListQuery query, String parameter, String kind, @Nullable String label) {
        return Optional.ofNullable(label)
                .map(chosen ->
                        new Chip(kind + chosen, query.with(parameter, null).address()));
    }

    private static Header header(ListQuery query, String column) {
        var order = query.order();
        var sorted = !order.column().equals(column) ? null : order.ascending() ? "ascending" : "descending";
        var label = column.equals("name") ? "Partner" : "Updated";
        return new Header(column, label, query.sortedBy(column).address(), sorted);
    }

    private static @Nullable String address(ListQuery query, @Nullable String token) {
        return token == null ? null : query.at(token).address();
    }

    private List<Row> rows(List<ListedConfiguration> listed) {
        var names = DirectoryWords.of(listed, directory);
        return listed.stream().map(row -> row(row, names)).toList();
    }

    private Row row(ListedConfiguration listed, DirectoryWords names) {
        return new Row(
                listed.id(),
                listed.name(),
                StatusWord.ofConfiguration(
                        listed.status() != ListedConfiguration.Status.DRAFT,
                        listed.status() == ListedConfiguration.Status.DEACTIVATED),
                marks(listed),
                first(listed.marketIds().stream().map(names::shortMarket)),
                first(listed.serviceLineIds().stream().map(names::serviceLine)),
                listed.sourceCount(),
                StatusWord.ofConnection(listed.sso(), moments),
                StatusWord.ofConnection(listed.redox(), moments),
                listed.updatedAt());
    }

    private static List<StatusWord> marks(ListedConfiguration listed) {
        var marks = new ArrayList<StatusWord>();
        if (listed.draftIsBehind()) {
            marks.add(new StatusWord("warn", "alert", "Draft is behind"));
        } else if (listed.hasUnpublishedChanges()) {
            marks.add(new StatusWord("", "edit", "Unpublished changes"));
        }
        if (listed.namesInactive() && listed.status() == ListedConfiguration.Status.LIVE) {
            marks.add(new StatusWord("warn", "alert", "Inactive in the directory"));
        }
        return marks;
    }

    /** Such as "DEN, COS, +2". */
    private static String first(Stream<String> names) {
        var sorted = names.sorted(String.CASE_INSENSITIVE_ORDER).toList();
        var shown = sorted.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return sorted.size() > NAMES_SHOWN ? shown + ", +" + (sorted.size() - NAMES_SHOWN) : shown;
    }
}
