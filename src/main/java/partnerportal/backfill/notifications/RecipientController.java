package partnerportal.backfill.notifications;

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
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Who is told how backfills end. */
@Controller
class RecipientController {

    static final String PATH = "/backfills/notifications";

    private final BackfillRecipients recipients;
    private final EditRecipients edit;

    RecipientController(BackfillRecipients recipients, EditRecipients edit) {
        this.recipients = recipients;
        this.edit = edit;
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping(PATH)
    String list(Asker asker, Model model) {
        model.addAttribute("recipients", recipients.all());
        model.addAttribute("mayEdit", asker.may(Action.EDIT_BACKFILL_RECIPIENTS));
        return "backfill/notifications";
    }

    @Requires(Action.EDIT_BACKFILL_RECIPIENTS)
    @PostMapping(PATH)
    String add(
            @RequestParam(required = false) @Nullable String address,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var added = edit.add(address, asker.actor(), Cause.PORTAL);
            next.addFlashAttribute("done", added.address() + " is told from now on.");
            return "redirect:" + PATH;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", address);
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/address", "address")));
            return list(asker, model);
        }
    }

    /** Twice is as good as once: two people may press the button. */
    @Requires(Action.EDIT_BACKFILL_RECIPIENTS)
    @PostMapping(PATH + "/{id:[0-9]{1,18}}/removal")
    String remove(@PathVariable long id, Asker asker, RedirectAttributes next) {
        try {
            edit.remove(id, asker.actor(), Cause.PORTAL);
            next.addFlashAttribute("done", "Removed. That address is not told any more.");
        } catch (NotFound gone) {
            next.addFlashAttribute("done", "It was not on the list any more.");
        }
        return "redirect:" + PATH;
    }
}
