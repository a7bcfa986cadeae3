package partnerportal.backfill.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.shared.Conflict;

import java.util.Map;
import java.util.Objects;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Whoever presses a button, or opens a page, that the run has outgrown meanwhile is led to the run as it stands now, and told
 * there why nothing was done.
 */
@ControllerAdvice(assignableTypes = {SteerController.class, CommitController.class, ReviewController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLate {

    @ExceptionHandler
    String lead(Conflict late, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("refused", late.getMessage());
        return "redirect:" + BackfillListPage.PATH + "/" + id(request);
    }

    private static Object id(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Objects.requireNonNull(variables.get("id"));
    }
}
