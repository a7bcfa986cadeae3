package partnerportal.configuration.catalog;

import partnerportal.access.Visibility;
import partnerportal.configuration.domain.PublishedState;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A configuration in the catalog. A change makes another entry of it, also when only a name that it shows has changed.
 *
 * @param changeNumber of its last change
 * @param lowerName what the list is searched and sorted by
 */
record CatalogEntry(long changeNumber, PublishedState state, String lowerName) {

    static CatalogEntry of(long changeNumber, PublishedState state) {
        var name = Objects.requireNonNull(state.snapshot().settings().name(), "What is published has a name");
        return new CatalogEntry(changeNumber, state, name.toLowerCase(Locale.ROOT));
    }

    long id() {
        return state.id();
    }

    String expressPartnerId() {
        return Objects.requireNonNull(
                state.snapshot().settings().expressPartnerId(), "What is published has an Express partner ID");
    }

    Instant updatedAt() {
        return state.updatedAt();
    }

    boolean isVisible(Visibility visible) {
        return visible.includes(expressPartnerId(), state.snapshot().settings().redoxEnabled());
    }
}
