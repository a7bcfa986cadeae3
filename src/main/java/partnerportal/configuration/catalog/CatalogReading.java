package partnerportal.configuration.catalog;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedFilter;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.shell.PageToken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalog at one moment: everything asked of the same reading fits together. */
public final class CatalogReading {

    private final CatalogState state;
    private final Duration age;

    CatalogReading(CatalogState state, Duration age) {
        this.state = state;
        this.age = age;
    }

    /** @param next where the list goes on, null at its end */
    public record Page(
            List<PublishedState> states, @Nullable PageToken next) {}

    /** How long ago this was last known to be all there is; a second or two while the database answers. */
    public Duration age() {
        return age;
    }

    /** Every row of the directory that a configuration in here shows, and all others. */
    public NamedRows directory() {
        return state.directory();
    }

    public Optional<PublishedState> find(long id, Visibility visible) {
        return seen(state.byId().get(id), visible);
    }

    public Optional<PublishedState> findByExpressPartner(String expressPartnerId, Visibility visible) {
        return seen(state.byExpressPartner().get(expressPartnerId), visible);
    }

    /**
     * @param openSourcesOnly whether sources for Redox only are unknown to whoever asks
     * @param after the token of the page before, from {@link CatalogOrder#readToken}; null for the first page
     */
    public Page list(
            PublishedFilter filter,
            CatalogOrder order,
            Visibility visible,
            boolean openSourcesOnly,
            @Nullable PageToken after,
            int size) {
        var wanted = CatalogFilter.of(filter, visible, openSourcesOnly, state.directory());
        var sorted = state.in(order);
        int step = order.isDescending() ? -1 : 1;
        var page = new ArrayList<CatalogEntry>(size);
        for (int at = start(sorted, order, after); at >= 0 && at < sorted.size(); at += step) {
            var entry = sorted.at(at);
            if (wanted.test(entry)) {
                if (page.size() == size) {
                    return new Page(states(page), order.tokenAfter(page.getLast()));
                }
                page.add(entry);
            }
        }
        return new Page(states(page), null);
    }

    private static int start(SortedEntries sorted, CatalogOrder order, @Nullable PageToken after) {
        if (after == null) {
            return order.isDescending() ? sorted.size() - 1 : 0;
        }
        return order.isDescending()
                ? sorted.firstFrom(entry -> order.compare(entry, after)) - 1
                : sorted.firstFrom(entry -> order.compare(entry, after) <= 0 ? -1 : 1);
    }

    private static List<PublishedState> states(List<CatalogEntry> entries) {
        return entries.stream().map(CatalogEntry::state).toList();
    }

    private static Optional<PublishedState> seen(@Nullable CatalogEntry entry, Visibility visible) {
        return Optional.ofNullable(entry)
                .filter(found -> found.isVisible(visible))
                .map(CatalogEntry::state);
    }
}
