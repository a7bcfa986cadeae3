package partnerportal.configuration.imports.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.ImportConfigurations;
import partnerportal.configuration.imports.ReverseImport;
import partnerportal.shared.Conflict;
import partnerportal.shell.FormErrors;

import jakarta.servlet.http.HttpServletResponse;

/** An import is undone as a whole, after its consequence was read. */
@Controller
@RequestMapping(ImportPage.PATH + ConfigurationImportController.ONE + "/reversal")
class ReversalController {

    private final ImportConfigurations importing;
    private final ReverseImport reversing;

    ReversalController(ImportConfigurations importing, ReverseImport reversing) {
        this.importing = importing;
        this.reversing = reversing;
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("taken", importing.find(id));
        model.addAttribute("changed", reversing.changedSince(id));
        return "configuration/import-reversal";
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @PostMapping
    String reverse(@PathVariable long id, Asker asker, HttpServletResponse response, Model model) {
        try {
            reversing.reverse(asker.actor(), id);
            return "redirect:" + ImportPage.PATH + "/" + id;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of(String.valueOf(refused.getMessage())));
            return ask(id, model);
        }
    }
}
