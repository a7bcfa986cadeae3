package partnerportal.configuration.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.shell.Htmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One configuration, to read. */
@Controller
class ConfigurationController {

    /** A path's part that may be an id; anything else is not found. */
    static final String ID = "{id:[0-9]{1,18}}";

    private final Showing showing;
    private final ConfigurationReading reading;

    ConfigurationController(Showing showing, ConfigurationReading reading) {
        this.showing = showing;
        this.reading = reading;
    }

    /** @param show {@code live} for what is live although there is a draft */
    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping("/configurations/" + ID)
    String page(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            Asker asker,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("page", reading.page(showing.find(id, asker), asker, show.equals("live")));
        if (!Htmx.wantsFragment(request)) {
            return "configuration/page";
        }
        // Reached from a section's form, whose own place is too small for what its saving changes.
        response.setHeader("HX-Retarget", "#configuration");
        return "configuration/page :: answer";
    }
}
