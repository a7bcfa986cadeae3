package partnerportal.configuration.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.ToIntFunction;

/** All entries in one order. A change copies the array once and sorts only what is new. */
final class SortedEntries {

    private final Comparator<CatalogEntry> order;
    private final CatalogEntry[] entries;

    private SortedEntries(Comparator<CatalogEntry> order, CatalogEntry[] entries) {
        this.order = order;
        this.entries = entries;
    }

    static SortedEntries empty(Comparator<CatalogEntry> order) {
        return new SortedEntries(order, new CatalogEntry[0]);
    }

    /** @param changed ids of entries that leave or are among those that come */
    SortedEntries with(Collection<CatalogEntry> coming, Set<Long> changed) {
        var sorted = coming.toArray(CatalogEntry[]::new);
        Arrays.sort(sorted, order);
        var merged = new CatalogEntry[entries.length + sorted.length];
        int size = 0;
        int next = 0;
        for (var kept : entries) {
            if (changed.contains(kept.id())) {
                continue;
            }
            while (next < sorted.length && order.compare(sorted[next], kept) < 0) {
                merged[size++] = sorted[next++];
            }
            merged[size++] = kept;
        }
        while (next < sorted.length) {
            merged[size++] = sorted[next++];
        }
        return new SortedEntries(order, Arrays.copyOf(merged, size));
    }

    int size() {
        return entries.length;
    }

    CatalogEntry at(int place) {
        return entries[place];
    }

    /**
     * The place of the first entry that does not stand before a point.
     *
     * @param point tells of an entry whether it stands before (negative), at (0) or after the point
     */
    int firstFrom(ToIntFunction<CatalogEntry> point) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point.applyAsInt(entries[middle]) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
