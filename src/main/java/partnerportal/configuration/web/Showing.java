package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.shared.NotFound;

/** Finds what a person may see of a configuration; what they may not see is not found. */
@Component
class Showing {

    private final PartnerConfigurations configurations;
    private final Drafting drafting;

    Showing(PartnerConfigurations configurations, Drafting drafting) {
        this.configurations = configurations;
        this.drafting = drafting;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Shown find(long id, Asker asker) {
        var published = configurations.findById(id).orElse(null);
        var draft = asker.may(Action.EDIT_CONFIGURATIONS) ? drafting.view(id).orElse(null) : null;
        if (published == null && draft == null) {
            throw new NotFound();
        }
        if (published != null
                && !asker.sees()
                        .includes(
                                String.valueOf(published.settings().expressPartnerId()),
                                published.settings().redoxEnabled())) {
            throw new NotFound();
        }
        return new Shown(id, published, draft);
    }
}
