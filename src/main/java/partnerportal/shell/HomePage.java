package partnerportal.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.OpenToAll;
import partnerportal.access.Role;

import java.util.List;

/** What waits for whoever signs in; partners' people go straight to their configuration. */
@Controller
class HomePage {

    private final List<NeedsMe> sources;

    HomePage(ObjectProvider<NeedsMe> sources) {
        this.sources = sources.orderedStream().toList();
    }

    record Section(String heading, List<NeedsMe.Waiting> waiting) {}

    /** Open to everyone who is signed in, so that someone without a role is told whom to ask. */
    @OpenToAll
    @GetMapping("/")
    String home(Asker asker, Model model) {
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
    String noAccess(Asker asker, Model model) {
        model.addAttribute("asker", asker);
        return "no-access";
    }
}
