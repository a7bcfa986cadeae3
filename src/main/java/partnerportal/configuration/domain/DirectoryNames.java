package partnerportal.configuration.domain;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The ids of the directory's rows that settings name. */
public record DirectoryNames(Set<Long> markets, Set<Long> partners, Set<Long> serviceLines) {

    public static DirectoryNames in(Settings settings) {
        var markets = new TreeSet<Long>();
        var partners = new TreeSet<Long>();
        var serviceLines = new TreeSet<Long>();
        for (var market : settings.markets()) {
            markets.add(market.marketId());
            for (var line : market.serviceLines()) {
                serviceLines.add(line.serviceLineId());
                if (line.redoxPartnerId() != null) {
                    partners.add(Objects.requireNonNull(line.redoxPartnerId()));
                }
            }
        }
        settings.sources().forEach(source -> partners.add(source.partnerId()));
        return new DirectoryNames(markets, partners, serviceLines);
    }

    public static DirectoryNames in(Collection<ConfigurationSnapshot> snapshots) {
        return snapshots.stream()
                .map(snapshot -> in(snapshot.settings()))
                .reduce(new DirectoryNames(Set.of(), Set.of(), Set.of()), DirectoryNames::and);
    }

    public DirectoryNames and(DirectoryNames others) {
        return new DirectoryNames(
                union(markets, others.markets),
                union(partners, others.partners),
                union(serviceLines, others.serviceLines));
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
