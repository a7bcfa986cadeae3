package partnerportal.directory;

import java.util.Set;

/**
 * Rows were added, changed or removed; published inside the transaction that does so, thus also when it is rolled back
 * later.
 */
public record DirectoryChanged(Set<Long> partnerIds, Set<Long> externalMarketIds, Set<Long> serviceLineIds) {

    public DirectoryChanged {
        partnerIds = Set.copyOf(partnerIds);
        externalMarketIds = Set.copyOf(externalMarketIds);
        serviceLineIds = Set.copyOf(serviceLineIds);
    }
}
