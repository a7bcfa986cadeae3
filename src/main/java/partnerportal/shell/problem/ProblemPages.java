package partnerportal.shell.problem;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import partnerportal.access.OpenToAll;
import partnerportal.shared.NotFound;

/** Explains each kind of problem at the address that answers name as its type. */
@Controller
class ProblemPages {

    @OpenToAll
    @GetMapping("/problems")
    String list(Model model) {
        model.addAttribute("problems", ProblemCatalogue.all());
        return "problems/list";
    }

    @OpenToAll
    @GetMapping("/problems/{slug}")
    String one(@PathVariable String slug, Model model) {
        model.addAttribute("problem", ProblemCatalogue.find(slug).orElseThrow(NotFound::new));
        return "problems/one";
    }
}
