package partnerportal.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.OpenToAll;
import partnerportal.access.PageAskers;
import partnerportal.access.Role;

import java.util.List;

/** What waits for whoever signs in; partners' people go straight to their configuration. */
@Controller
class HomePage {

    private final List<NeedsMe> sources;
    private final PageAskers pages;

    HomePage(ObjectProvider<NeedsMe> sources, PageAskers pages) {
        this.sources = sources.orderedStream().toList();
        this.pages = pages;
    }

    record Section(String heading, List<NeedsMe.Waiting> waiting) {}

    /** Open to everyone who is signed in, so that someone without a role is told whom to ask. */
    @OpenToAll
    @GetMapping("/")
    String home(Asker who, Model model) {
        var asker = pages.admitted(who);
        if (!asker.may(Action.USE_PORTAL)) {
            return "redirect:/no-access";
        }
        if (!asker.roles().contains(Role.SUPER_ADMIN) && asker.may(Action.READ_CONFIGURATIONS)) {
            return "redirect:/configurations";
        }
        var sections = sources.stream()
                .map(source -> new Section(source.heading(), source.waitingFor(asker)))
                .filter(section -> !section.waiting().isEmpty())
                .toList();
        model.addAttribute("sections", sections);
        return "home";
    }

    @OpenToAll
    @GetMapping("/no-access")
    String noAccess(Asker asker, @ModelAttribute("shell") ShellPage shell, Model model) {
        if (pages.isOff(asker)) {
            NoAccess.partnerViewOff(shell).forEach(model::addAttribute);
        }
        return NoAccess.VIEW;
    }
}
