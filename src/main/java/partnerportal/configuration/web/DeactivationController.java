package partnerportal.configuration.web;

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
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.Submission;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.time.Clock;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Taking a configuration out of use, and back. Both are live at once, through the gate. */
@Controller
class DeactivationController {

    private static final String CONFIGURATION = "/configurations/" + ConfigurationController.ID;

    private final Showing showing;
    private final ConfigurationGate gate;
    private final Clock clock;

    DeactivationController(Showing showing, ConfigurationGate gate, Clock clock) {
        this.showing = showing;
        this.gate = gate;
        this.clock = clock;
    }

    record Page(long id, String name, boolean deactivated) {

        static Page of(Shown shown) {
            var published = shown.published();
            if (published == null) {
                throw new NotFound();
            }
            return new Page(shown.id(), shown.name(), published.isDeactivated());
        }
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(CONFIGURATION + "/deactivation")
    String form(@PathVariable long id, Asker asker, Model model) {
        model.addAttribute("page", Page.of(showing.find(id, asker)));
        return "configuration/deactivation";
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/deactivation")
    String deactivate(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (reason == null || reason.isBlank()) {
            var missing = new InvalidInput("/reason", "required", "Say why the configuration is deactivated");
            return refused(id, reason, missing, asker, model, response);
        }
        var change = ConfigurationChange.deactivate(clock.instant());
        return change(id, change, reason, "Deactivated.", asker, model, response, next);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/reactivation")
    String reactivate(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, ConfigurationChange.reactivate(), reason, "Live again.", asker, model, response, next);
    }

    private String change(
            long id,
            ConfigurationChange change,
            @Nullable String reason,
            String done,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            gate.change(id, change, Submission.of(asker.actor(), Cause.PORTAL).because(reason));
            next.addFlashAttribute("saved", done);
            return "redirect:/configurations/" + id;
        } catch (InvalidInput refused) {
            return refused(id, reason, refused, asker, model, response);
        }
    }

    private String refused(
            long id,
            @Nullable String reason,
            InvalidInput refused,
            Asker asker,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/reason", "reason")));
        return form(id, asker, model);
    }
}
