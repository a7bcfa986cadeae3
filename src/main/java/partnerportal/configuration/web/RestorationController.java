package partnerportal.configuration.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.Drafting;
import partnerportal.shell.FormErrors;

import jakarta.servlet.http.HttpServletResponse;

/** Puts a past revision into the draft, to be looked at and published. */
@Controller
class RestorationController {

    private static final String REPLACE = "replace";

    private final Showing showing;
    private final RevisionReading reading;
    private final Drafting drafting;

    RestorationController(Showing showing, RevisionReading reading, Drafting drafting) {
        this.showing = showing;
        this.reading = reading;
        this.drafting = drafting;
    }

    /**
     * @param draft the version of the draft that was seen, 0 for none
     * @param replace whether that draft may be lost
     */
    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping("/configurations/" + ConfigurationController.ID + "/revisions/" + RevisionController.NUMBER
            + "/restoration")
    String restore(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long draft,
            @RequestParam(name = REPLACE, defaultValue = "false") boolean replace,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var shown = showing.find(id, asker);
        var revision = reading.find(shown, number);
        var errors = errors(shown, number, draft, replace, asker);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
            model.addAttribute("page", reading.one(shown, number, null, asker));
            return "configuration/revision";
        }
        drafting.restore(id, revision, draft, asker.actor());
        next.addFlashAttribute(
                "saved", "The draft says what revision " + number + " said. Not live until you publish.");
        return "redirect:/configurations/" + id;
    }

    private static FormErrors errors(Shown shown, int number, long seen, boolean replace, Asker asker) {
        if (!RevisionReading.isRestorable(shown, number, asker)) {
            return FormErrors.of("Revision " + number + " is the newest. There is nothing to restore");
        }
        if (shown.draftVersion() == 0 || replace && seen == shown.draftVersion()) {
            return FormErrors.none();
        }
        return FormErrors.of(
                REPLACE,
                replace
                        ? "The draft was saved again since you looked at it. Say whether it may still be replaced"
                        : "There is a draft. Say whether it may be replaced");
    }
}
