package partnerportal.shell.problem;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one place where what a handler throws becomes an answer. */
@ControllerAdvice
class ProblemAdvice {

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problems.of(thrown);
        response.resetBuffer();
        return answers.answer(
                problem,
                thrown,
                request.getRequestURI().substring(request.getContextPath().length()),
                request,
                response);
    }
}
