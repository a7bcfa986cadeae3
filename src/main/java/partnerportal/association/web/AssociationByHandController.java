package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.association.domain.Associations;
import partnerportal.association.domain.Guard;
import partnerportal.association.domain.RemoveAssociation;
import partnerportal.association.domain.SetAssociation;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;

/** Sets and removes associations by hand. */
@Controller
class AssociationByHandController {

    private static final Map<String, String> FIELDS =
            Map.of("/partner_id", "partner", "/day", "day", "/reason", "reason");

    private final Associations associations;
    private final SetAssociation set;
    private final RemoveAssociation remove;
    private final ChosenPartner partners;

    AssociationByHandController(
            Associations associations, SetAssociation set, RemoveAssociation remove, ChosenPartner partners) {
        this.associations = associations;
        this.set = set;
        this.remove = remove;
        this.partners = partners;
    }

    @Requires(Action.WRITE_ASSOCIATIONS)
    @GetMapping(CareRequestController.PATH + "/new")
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable Long partner, Model model) {
        if (partner == null) {
            return form(id, new AssociationForm(null, null, null), model);
        }
        var held = associations.current(id, partner).orElse(null);
        var day = held == null || held.day() == null ? null : held.day().toString();
        return form(id, new AssociationForm(partners.words(partner), day, null), model);
    }

    @Requires(Action.WRITE_ASSOCIATIONS)
    @PostMapping(CareRequestController.PATH)
    String set(
            @PathVariable long id,
            AssociationForm form,
            Asker asker,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var chosen = partners.meant(form.partner());
            var done = set.set(asker.actor(), Cause.PORTAL, form.wanted(id, chosen), Guard.NONE);
            redirect.addFlashAttribute(
                    "done",
                    done.any()
                            ? "Care request %d belongs to %s."
                                    .formatted(
                                            id, Objects.requireNonNull(chosen).displayName())
                            : "Nothing was changed: it was so already.");
            return "redirect:/associations/" + id;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused.problems(), FIELDS));
            return form(id, form, model);
        }
    }

    @Requires(Action.WRITE_ASSOCIATIONS)
    @GetMapping(CareRequestController.PATH + "/{partner:[0-9]{1,18}}/removal")
    String confirm(@PathVariable long id, @PathVariable long partner, Model model) {
        if (associations.current(id, partner).isEmpty()) {
            throw new NotFound();
        }
        return removal(id, partner, null, model);
    }

    @Requires(Action.WRITE_ASSOCIATIONS)
    @PostMapping(CareRequestController.PATH + "/{partner:[0-9]{1,18}}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long partner,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var wanted = new RemoveAssociation.Wanted(id, partner, reason);
            var done = remove.remove(asker.actor(), Cause.PORTAL, wanted, Guard.NONE);
            redirect.addFlashAttribute(
                    "done",
                    done.any()
                            ? "Care request %d does not belong to %s any more.".formatted(id, name(partner))
                            : "Nothing was changed: it was so already.");
            return "redirect:/associations/" + id;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused.problems(), FIELDS));
            return removal(id, partner, reason, model);
        }
    }

    private String form(long id, AssociationForm form, Model model) {
        if (id < 1) {
            throw new NotFound();
        }
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("partners", partners.choices());
        return "association/new";
    }

    private String removal(long id, long partner, @Nullable String reason, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("partnerId", partner);
        model.addAttribute("partnerName", name(partner));
        model.addAttribute("why", reason);
        return "association/removal";
    }

    private String name(long partner) {
        var named = partners.named(List.of(partner)).get(partner);
        return named == null ? "partner " + partner : named.displayName();
    }
}
