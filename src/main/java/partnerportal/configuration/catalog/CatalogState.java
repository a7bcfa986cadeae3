package partnerportal.configuration.catalog;

import partnerportal.configuration.domain.NamedRows;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalog as of one change number, with every directory row there was. It never changes; a change makes another one.
 *
 * @param number the change number up to which all is in here
 * @param directoryNumber the number of the directory's last change that is in here
 */
record CatalogState(
        long number,
        long directoryNumber,
        NamedRows directory,
        Map<Long, CatalogEntry> byId,
        Map<String, CatalogEntry> byExpressPartner,
        SortedEntries byName,
        SortedEntries byUpdate) {

    static CatalogState empty() {
        return new CatalogState(
                0,
                0,
                new NamedRows(Map.of(), Map.of(), Map.of()),
                Map.of(),
                Map.of(),
                SortedEntries.empty(CatalogOrder.BY_NAME),
                SortedEntries.empty(CatalogOrder.BY_UPDATE));
    }

    /** This state with later changes. An Express partner ID never changes, so entries only come and are replaced. */
    CatalogState with(Collection<CatalogEntry> changed, long upTo) {
        if (changed.isEmpty()) {
            return new CatalogState(upTo, directoryNumber, directory, byId, byExpressPartner, byName, byUpdate);
        }
        var ids = changed.stream().map(CatalogEntry::id).collect(Collectors.toSet());
        return new CatalogState(
                upTo,
                directoryNumber,
                directory,
                withIds(changed),
                withExpressPartners(changed),
                byName.with(changed, ids),
                byUpdate.with(changed, ids));
    }

    CatalogState with(NamedRows rows, long upToDirectoryNumber) {
        return new CatalogState(number, upToDirectoryNumber, rows, byId, byExpressPartner, byName, byUpdate);
    }

    SortedEntries in(CatalogOrder order) {
        return order.isByName() ? byName : byUpdate;
    }

    private Map<Long, CatalogEntry> withIds(Collection<CatalogEntry> changed) {
        var all = new HashMap<>(byId);
        changed.forEach(entry -> all.put(entry.id(), entry));
        return all;
    }

    private Map<String, CatalogEntry> withExpressPartners(Collection<CatalogEntry> changed) {
        var all = new HashMap<>(byExpressPartner);
        changed.forEach(entry -> all.put(entry.expressPartnerId(), entry));
        return all;
    }
}
