package partnerportal.configuration.api;

import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the directory calls now what snapshots name by id. The directory keeps every row that a revision ever named. */
record Names(Map<Long, Market> markets, Map<Long, Partner> partners, Map<Long, ServiceLine> serviceLines) {

    static Names in(Collection<ConfigurationSnapshot> snapshots, Directory directory) {
        var named = snapshots.stream()
                .map(snapshot -> DirectoryNames.in(snapshot.settings()))
                .toList();
        return new Names(
                directory.markets(all(named, DirectoryNames::markets)),
                directory.partners(all(named, DirectoryNames::partners)),
                directory.serviceLines(all(named, DirectoryNames::serviceLines)));
    }

    Market market(long id) {
        return Objects.requireNonNull(markets.get(id));
    }

    Partner partner(long id) {
        return Objects.requireNonNull(partners.get(id));
    }

    ServiceLine serviceLine(long id) {
        return Objects.requireNonNull(serviceLines.get(id));
    }

    private static Set<Long> all(Collection<DirectoryNames> named, Function<DirectoryNames, Set<Long>> ids) {
        var all = new TreeSet<Long>();
        named.forEach(names -> all.addAll(ids.apply(names)));
        return all;
    }
}
