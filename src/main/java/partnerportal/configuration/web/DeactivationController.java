package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
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
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Clock;
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
        return new ReasonForm(id, reason, asker)
                .send(
                        submission -> deactivate(id, submission),
                        "Deactivated.",
                        next,
                        () -> form(id, asker, model),
                        model,
                        response);
    }

    private void deactivate(long id, Submission submission) {
        if (submission.reason() == null) {
            throw new InvalidInput("/reason", "required", "Say why the configuration is deactivated");
        }
        gate.change(id, ConfigurationChange.deactivate(clock.instant()), submission);
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
        return new ReasonForm(id, reason, asker)
                .send(
                        submission -> gate.change(id, ConfigurationChange.reactivate(), submission),
                        "Live again.",
                        next,
                        () -> form(id, asker, model),
                        model,
                        response);
    }
}
