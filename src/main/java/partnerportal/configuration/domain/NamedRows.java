package partnerportal.configuration.domain;

import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Map;
import java.util.Optional;

/** The directory's rows whose ids settings hold. It keeps every row that a revision ever named. */
public record NamedRows(Map<Long, Market> markets, Map<Long, Partner> partners, Map<Long, ServiceLine> serviceLines) {

    public static NamedRows of(DirectoryNames named, Directory directory) {
        return new NamedRows(
                directory.markets(named.markets()),
                directory.partners(named.partners()),
                directory.serviceLines(named.serviceLines()));
    }

    public boolean hasAll(DirectoryNames named) {
        return markets.keySet().containsAll(named.markets())
                && partners.keySet().containsAll(named.partners())
                && serviceLines.keySet().containsAll(named.serviceLines());
    }

    public Optional<Market> market(long id) {
        return Optional.ofNullable(markets.get(id));
    }

    public Optional<Partner> partner(long id) {
        return Optional.ofNullable(partners.get(id));
    }

    public Optional<ServiceLine> serviceLine(long id) {
        return Optional.ofNullable(serviceLines.get(id));
    }
}
