package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.Submission;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A form that asks for a reason and does one thing with a configuration.
 *
 * @param id whose page is shown once it is done
 */
record ReasonForm(long id, @Nullable String reason, Asker asker) {

    /**
     * @param act may refuse, which shows the form again with what was typed
     * @param done what is said once it is done
     * @param form shows it
     */
    String send(
            Consumer<Submission> act,
            String done,
            RedirectAttributes next,
            Supplier<String> form,
            Model model,
            HttpServletResponse response) {
        try {
            act.accept(Submission.of(asker.actor(), Cause.PORTAL).because(reason));
            next.addFlashAttribute("saved", done);
            return "redirect:/configurations/" + id;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/reason", "reason")));
            return form.get();
        }
    }
}
