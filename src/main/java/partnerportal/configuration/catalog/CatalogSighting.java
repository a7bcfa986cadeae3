package partnerportal.configuration.catalog;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.access.ConfigurationSighting;

/** Tells the route guard whether a configuration exists for an asker: it was published and is among what they may see. */
@Component
class CatalogSighting implements ConfigurationSighting {

    private final Catalog catalog;

    CatalogSighting(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public boolean sees(Asker asker, String id) {
        try {
            return catalog.reading().find(Long.parseLong(id), asker.sees()).isPresent();
        } catch (NumberFormatException noId) {
            return false;
        }
    }
}
