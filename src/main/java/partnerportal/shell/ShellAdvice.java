package partnerportal.shell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives every page its frame, and every page answer the headers that keep it out of caches. */
@ControllerAdvice
class ShellAdvice {

    private final ShellModel shell;

    ShellAdvice(ShellModel shell) {
        this.shell = shell;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (servesPages(request)) {
            model.addAttribute("shell", Htmx.wantsFragment(request) ? shell.of(request) : shell.counted(request));
            model.addAttribute("errors", FormErrors.none());
            Htmx.vary(response);
        }
    }

    /** Asked here, because the advice's own conditions search annotations anew on every request. */
    private static boolean servesPages(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.getBeanType().isAnnotationPresent(Controller.class);
    }
}
