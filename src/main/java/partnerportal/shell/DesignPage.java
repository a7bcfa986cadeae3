package partnerportal.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import partnerportal.access.OpenToAll;
import partnerportal.shared.FieldChange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Shows every part that pages are made of, in all its states; nowhere in production. */
@Controller
@ConditionalOnExpression("!'${portal.environment:production}'.equals('production')")
class DesignPage {

    private final Clock clock;

    DesignPage(Clock clock) {
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/design")
    String parts(Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("yesterday", clock.instant().minus(Duration.ofDays(1)));
        model.addAttribute(
                "sampleErrors",
                new FormErrors(List.of(
                        new FormErrors.Problem("design-name", "Enter a name"),
                        new FormErrors.Problem("design-ends", "End date must be after Oct 1, 2026"),
                        new FormErrors.Problem("design-file", "Select a CSV file"),
                        new FormErrors.Problem("design-side", "Choose theirs or yours"))));
        model.addAttribute("markets", List.of(new Option("152", "Denver (DEN)"), new Option("161", "Boise (BOI)")));
        model.addAttribute(
                "sides",
                List.of(
                        new Option("theirs", "Theirs: (303) 555-0142", "Published today by Marcus Bell"),
                        new Option("mine", "Yours: (303) 555-0100")));
        model.addAttribute(
                "changes",
                List.of(
                        new FieldChange("/phone_number", "(303) 555-0100", "(303) 555-0142"),
                        new FieldChange("/markets/163", null, "Acute care, Bridge care"),
                        new FieldChange("/sso", "alder-ridge-okta", null)));
        return "design";
    }
}
