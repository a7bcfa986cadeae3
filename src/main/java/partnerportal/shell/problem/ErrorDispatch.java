package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import partnerportal.access.OpenToAll;

import java.io.IOException;
import java.util.Objects;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where the container sends what filters refused or no handler took. */
@Controller
class ErrorDispatch implements ErrorController {

    private final ProblemAnswers answers;

    ErrorDispatch(ProblemAnswers answers) {
        this.answers = answers;
    }

    @OpenToAll
    @RequestMapping("/error")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = HttpStatus.resolve(Objects.requireNonNullElse(code, 404));
        var problem = problem(thrown, status, request);
        var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var page = answers.answer(problem, thrown, Objects.requireNonNullElse(uri, "/"), request, response);
        // Without a view a handler gets one by its address, which would be rendered after what was written.
        return page.hasView() ? page : null;
    }

    private static Problem problem(
            @Nullable Throwable thrown, @Nullable HttpStatus status, HttpServletRequest request) {
        if (request.getAttribute(PageTooOld.ATTRIBUTE) != null) {
            return PageTooOld.problem();
        }
        return thrown == null
                ? Problems.ofStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status)
                : Problems.of(thrown);
    }
}
