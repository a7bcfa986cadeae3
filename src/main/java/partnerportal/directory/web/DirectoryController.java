package partnerportal.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import partnerportal.access.Action;
import partnerportal.access.Requires;

/** The directory has no page of its own: it begins with its partners. */
@Controller
class DirectoryController {

    @Requires(Action.READ_DIRECTORY)
    @GetMapping("/directory")
    String begin() {
        return "redirect:/directory/partners";
    }
}
