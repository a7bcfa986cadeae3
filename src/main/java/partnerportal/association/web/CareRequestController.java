package partnerportal.association.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.association.domain.Association;
import partnerportal.association.domain.Associations;
import partnerportal.audit.PhiAccess;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;

import java.util.List;

/** Shows which partners a care request belongs to, and belonged to. */
@Controller
class CareRequestController {

    static final String PATH = "/associations/{id:[0-9]{1,18}}";

    private final Associations associations;
    private final ChosenPartner partners;
    private final PhiAccess phi;

    CareRequestController(Associations associations, ChosenPartner partners, PhiAccess phi) {
        this.associations = associations;
        this.partners = partners;
        this.phi = phi;
    }

    /** Member ids are patient data: that they are shown is written down first. */
    @Requires(Action.READ_ASSOCIATIONS)
    @GetMapping(PATH)
    String careRequest(@PathVariable long id, Asker asker, Model model) {
        if (id < 1) {
            throw new NotFound();
        }
        var found = associations.of(id);
        if (found.stream().anyMatch(association -> association.memberId() != null)) {
            phi.witness(asker.actor(), Cause.PORTAL, "care-request", List.of(id));
        }
        var named = partners.named(
                found.stream().map(Association::partnerId).distinct().toList());
        model.addAttribute("page", CareRequestPage.of(id, found, named));
        model.addAttribute("mayEdit", asker.may(Action.WRITE_ASSOCIATIONS));
        return "association/care-request";
    }
}
