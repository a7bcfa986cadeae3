package partnerportal.configuration.domain;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.access.ConfigurationSighting;

/** Tells the route guard whether a configuration exists for an asker: it was published and is among what they may see. */
@Component
class PublishedSighting implements ConfigurationSighting {

    private final PublishedQueries published;

    PublishedSighting(PublishedQueries published) {
        this.published = published;
    }

    @Override
    public boolean sees(Asker asker, String id) {
        try {
            return published.find(Long.parseLong(id), asker.sees()).isPresent();
        } catch (NumberFormatException noId) {
            return false;
        }
    }
}
