package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Beginning a configuration. */
@Controller
class NewConfigurationController {

    private static final Map<String, String> FIELDS =
            Map.of("/name", "name", "/express_partner_id", "expressPartnerId", "/copy_from", "copyFrom");

    private final Drafting drafting;
    private final CopySources copySources;

    NewConfigurationController(Drafting drafting, CopySources copySources) {
        this.drafting = drafting;
        this.copySources = copySources;
    }

    record Form(
            @Nullable String name,
            @Nullable String expressPartnerId,
            @Nullable String copyFrom) {}

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping("/configurations/new")
    String form(@RequestParam(required = false) @Nullable String copyFrom, Model model) {
        return render(new Form(null, null, copyFrom), model);
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @PostMapping("/configurations/new")
    String begin(Form form, Asker asker, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            var id = drafting.begin(settings(form), asker.actor());
            next.addFlashAttribute("saved", "The draft was created. Fill in its sections, then publish it.");
            return "redirect:/configurations/" + id;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused.problems(), FIELDS));
            return render(form, model);
        }
    }

    /** What belongs to one partner alone stays behind: who it is and how its people sign in. */
    private Settings settings(Form form) {
        var copied = form.copyFrom() == null || form.copyFrom().isBlank()
                ? Settings.empty()
                : copySources.settings(form.copyFrom()).withoutIds().withSso(false, null);
        return copied.withGeneral(
                form.expressPartnerId(),
                form.name(),
                copied.phoneNumber(),
                copied.allowUserCareRequests(),
                copied.bypassRiskStratification());
    }

    private String render(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sources", copySources.options(null));
        return "configuration/new";
    }
}
