package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Connection;
import partnerportal.configuration.web.ConfigurationListPage.Choices;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.ServiceLine;
import partnerportal.shell.Option;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the list can be filtered by. */
final class ListChoices {

    private ListChoices() {}

    /** Inactive rows are not offered, but the one that is chosen stays to be seen. */
    static Choices of(Directory directory, ListQuery query) {
        var market = query.market();
        var chosenMarket =
                market == null ? Stream.<Market>empty() : directory.markets(List.of(market)).values().stream();
        var serviceLine = query.serviceLine();
        var chosenLine = serviceLine == null
                ? Stream.<ServiceLine>empty()
                : directory.serviceLines(List.of(serviceLine)).values().stream();
        return new Choices(
                Stream.concat(directory.activeMarkets().stream(), chosenMarket.filter(chosen -> !chosen.active()))
                        .map(row -> new Option(
                                Long.toString(row.externalMarketId()), row.name() + " (" + row.shortName() + ")"))
                        .toList(),
                Stream.concat(directory.activeServiceLines().stream(), chosenLine.filter(chosen -> !chosen.active()))
                        .map(row -> new Option(Long.toString(row.id()), row.name()))
                        .toList(),
                connections("SSO"),
                connections("Redox"));
    }

    private static List<Option> connections(String which) {
        return Stream.of(
                        Connection.CONNECTED,
                        Connection.FAILING,
                        Connection.NOT_VERIFIED,
                        Connection.NOT_SET_UP,
                        Connection.NOT_USED)
                .map(state -> new Option(
                        ListQuery.word(state),
                        which + ": " + StatusWord.ofConnection(state).words()))
                .toList();
    }

    /** What people call the choice; null when nothing is chosen. */
    static @Nullable String label(List<Option> among, @Nullable String chosen) {
        if (chosen == null) {
            return null;
        }
        return among.stream()
                .filter(option -> option.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(Objects.requireNonNull(chosen));
    }
}
