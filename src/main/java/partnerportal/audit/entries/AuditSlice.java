package partnerportal.audit.entries;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of the trail, newest entry first.
 *
 * @param newer where the page before it is; null when this is the first
 * @param older where the page after it is; null when this is the last
 */
public record AuditSlice(
        List<AuditEntry> entries,
        @Nullable AuditPlace newer,
        @Nullable AuditPlace older) {

    public AuditSlice {
        entries = List.copyOf(entries);
    }

    /** @param found in the order of the walk, one more than the page holds when the walk could go on */
    static AuditSlice of(List<AuditEntry> found, @Nullable AuditPlace from, int size) {
        boolean more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        boolean older = from == null || from.older();
        var entries = older ? page : page.reversed();
        if (entries.isEmpty()) {
            return new AuditSlice(entries, null, null);
        }
        boolean hasNewer = older ? from != null : more;
        boolean hasOlder = older ? more : true;
        return new AuditSlice(
                entries,
                hasNewer ? AuditPlace.newerThan(entries.getFirst()) : null,
                hasOlder ? AuditPlace.olderThan(entries.getLast()) : null);
    }
}
