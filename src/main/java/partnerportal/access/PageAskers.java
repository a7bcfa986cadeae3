package partnerportal.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.Set;

/** Who somebody is at the portal's pages: without the rights of a partner's person where that partner's view is turned off. */
@Component
public class PageAskers {

    private static final Set<Role> PARTNERS_PEOPLE = EnumSet.of(Role.EXPRESS_ADMIN, Role.EXPRESS_USER);

    private final ObjectProvider<PartnerView> view;

    PageAskers(ObjectProvider<PartnerView> view) {
        this.view = view;
    }

    /** The asker as the pages admit them. */
    public Asker admitted(Asker asker) {
        return isOff(asker) ? withoutPartner(asker) : asker;
    }

    /** Whether rights are kept from them because their partner's view is turned off. */
    public boolean isOff(Asker asker) {
        var answerer = view.getIfAvailable();
        return asker.sees() instanceof Visibility.OwnPartner(String own) && answerer != null && answerer.isOff(own);
    }

    private static Asker withoutPartner(Asker asker) {
        var others = EnumSet.noneOf(Role.class);
        others.addAll(asker.roles());
        others.removeAll(PARTNERS_PEOPLE);
        return new Asker(asker.actor(), others, asker.scopes(), null, asker.email());
    }
}
