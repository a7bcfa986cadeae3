package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Taking sections over from another configuration, into the draft. */
@Controller
class CopyController {

    private static final String PATH = "/configurations/" + ConfigurationController.ID + "/copy";

    private final Showing showing;
    private final CopySources copySources;
    private final Drafting drafting;

    CopyController(Showing showing, CopySources copySources, Drafting drafting) {
        this.showing = showing;
        this.copySources = copySources;
        this.drafting = drafting;
    }

    record Form(@Nullable String copyFrom, boolean markets, boolean sources, boolean redox) {

        static Form read(FormInput input) {
            return new Form(
                    input.text("copyFrom"), input.ticked("markets"), input.ticked("sources"), input.ticked("redox"));
        }

        Settings copy(Settings others, Settings into) {
            var copied = into;
            copied = markets ? Section.MARKETS.copy(others, copied) : copied;
            copied = sources ? Section.SOURCES.copy(others, copied) : copied;
            return redox ? Section.REDOX.copy(others, copied) : copied;
        }

        boolean copiesNothing() {
            return !markets && !sources && !redox;
        }
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(PATH)
    String form(@PathVariable long id, Asker asker, Model model) {
        return render(showing.find(id, asker), new Form(null, true, false, false), model);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(PATH)
    String copy(
            @PathVariable long id,
            Asker asker,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var shown = showing.find(id, asker);
        var form = Form.read(FormInput.of(request));
        try {
            if (form.copiesNothing()) {
                throw new InvalidInput("/markets", "required", "Choose what to copy");
            }
            var others = copySources.settings(form.copyFrom());
            var reason = "Copied from " + others.name();
            drafting.change(id, into -> form.copy(others, into), asker.actor(), reason);
            next.addFlashAttribute("saved", reason + ". Not live until you publish.");
            return "redirect:/configurations/" + id;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "errors",
                    FormErrors.of(refused.problems(), Map.of("/copy_from", "copyFrom", "/markets", "markets")));
            return render(shown, form, model);
        }
    }

    private String render(Shown shown, Form form, Model model) {
        model.addAttribute("id", shown.id());
        model.addAttribute("name", shown.name());
        model.addAttribute("form", form);
        model.addAttribute("sources", copySources.options(shown.id()));
        return "configuration/copy";
    }
}
