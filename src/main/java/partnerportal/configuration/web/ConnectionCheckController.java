package partnerportal.configuration.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.CheckKind;

/** Checking the connection that a configuration's page shows. */
@Controller
class ConnectionCheckController {

    private static final String CONFIGURATION = "/configurations/" + ConfigurationController.ID;

    private final Showing showing;
    private final CheckNow checkNow;

    ConnectionCheckController(Showing showing, CheckNow checkNow) {
        this.showing = showing;
        this.checkNow = checkNow;
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/sso-checks")
    String checkSso(
            @PathVariable long id,
            @RequestParam(defaultValue = "live") String target,
            Asker asker,
            RedirectAttributes next) {
        return check(id, target, CheckKind.SSO, asker, next);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/redox-checks")
    String checkRedox(
            @PathVariable long id,
            @RequestParam(defaultValue = "live") String target,
            Asker asker,
            RedirectAttributes next) {
        return check(id, target, CheckKind.REDOX, asker, next);
    }

    private String check(long id, String target, CheckKind kind, Asker asker, RedirectAttributes next) {
        var shown = showing.find(id, asker);
        boolean live = !target.equals("draft");
        checkNow.check(shown, live, kind, asker, next);
        boolean besideDraft = live && shown.draft() != null && shown.published() != null;
        return "redirect:/configurations/" + id + (besideDraft ? "?show=live#" : "#") + kind.slug();
    }
}
