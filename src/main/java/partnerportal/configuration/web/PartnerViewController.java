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
import partnerportal.configuration.domain.PartnerViewClosures;
import partnerportal.configuration.domain.SwitchPartnerView;
import partnerportal.shared.NotFound;

import jakarta.servlet.http.HttpServletResponse;

/** Turning off that a partner's people see their configuration here, and on again. */
@Controller
class PartnerViewController {

    private static final String PARTNER_VIEW = "/configurations/" + ConfigurationController.ID + "/partner-view";

    private final Showing showing;
    private final PartnerViewClosures closures;
    private final SwitchPartnerView turn;

    PartnerViewController(Showing showing, PartnerViewClosures closures, SwitchPartnerView turn) {
        this.showing = showing;
        this.closures = closures;
        this.turn = turn;
    }

    /** @param closure null while the view is on */
    record Page(long id, String name, PartnerViewClosures.@Nullable Closure closure) {}

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(PARTNER_VIEW)
    String form(@PathVariable long id, Asker asker, Model model) {
        var shown = showing.find(id, asker);
        if (shown.published() == null) {
            throw new NotFound();
        }
        model.addAttribute("page", new Page(id, shown.name(), closures.find(id).orElse(null)));
        return "configuration/partner-view";
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(PARTNER_VIEW + "/closing")
    String turnOff(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new ReasonForm(id, reason, asker)
                .send(
                        submission -> turn.off(id, submission),
                        "The partner view is turned off.",
                        next,
                        () -> form(id, asker, model),
                        model,
                        response);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(PARTNER_VIEW + "/opening")
    String turnOn(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new ReasonForm(id, reason, asker)
                .send(
                        submission -> turn.on(id, submission),
                        "The partner view is turned on.",
                        next,
                        () -> form(id, asker, model),
                        model,
                        response);
    }
}
