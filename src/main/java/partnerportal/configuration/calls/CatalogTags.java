package partnerportal.configuration.calls;

import partnerportal.access.Asker;
import partnerportal.configuration.catalog.CatalogReading;
import partnerportal.configuration.domain.PublishedState;

/** Tells the tags of what is read from the catalog, as {@link StateTags} does from the database. */
@FunctionalInterface
public interface CatalogTags {

    String tag(PublishedState state, CatalogReading from, Asker asker);
}
