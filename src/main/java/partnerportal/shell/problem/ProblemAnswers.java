package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;
import partnerportal.shared.RequestId;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Htmx;
import partnerportal.shell.NoAccess;
import partnerportal.shell.ShellModel;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells a problem in the words of whoever asked: JSON under {@code /api}, a page elsewhere. */
@Component
class ProblemAnswers {

    static final String PARTNER_VIEW_OFF = "partner-view-off";

    private final ShellModel shell;
    private final JsonMapper json;

    ProblemAnswers(ShellModel shell, JsonMapper json) {
        this.shell = shell;
        this.json = json;
    }

    /** @param path as it was written, which may be {@code /%61pi/} */
    static boolean isApi(String path) {
        return decoded(path).startsWith("/api/");
    }

    private static String decoded(String path) {
        try {
            return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return path;
        }
    }

    /**
     * Writes problem+json, and returns the empty view; or returns the page to render.
     *
     * @param thrown what it came from, null when it was refused without
     */
    ModelAndView answer(
            Problem problem,
            @Nullable Throwable thrown,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProblemLog.write(problem, thrown, method(request), path);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isApi(path)) {
            write(problem, response);
            return new ModelAndView();
        }
        Htmx.vary(response);
        var page = ProblemPage.of(problem, RequestId.current());
        sayInPlace(page, request, response);
        return page(problem, page, request);
    }

    /** The container answers errors in a dispatch of its own, which is always a GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** A fragment's request keeps the page with what was typed, and shows this sentence in it. */
    private static void sayInPlace(ProblemPage page, HttpServletRequest request, HttpServletResponse response) {
        var sentence = page.title() + ". " + page.sentence() + " " + page.advice();
        if (request.getHeader("HX-Request") != null
                && StandardCharsets.US_ASCII.newEncoder().canEncode(sentence)) {
            response.setHeader("X-Problem", sentence);
        }
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemJson.of(problem)));
    }

    private ModelAndView page(Problem problem, ProblemPage told, HttpServletRequest request) {
        if (problem.slug().equals(PARTNER_VIEW_OFF)) {
            var noAccess = new ModelAndView(NoAccess.VIEW, problem.status());
            noAccess.addAllObjects(NoAccess.partnerViewOff(shell.of(request)));
            noAccess.addObject("errors", FormErrors.none());
            return noAccess;
        }
        var page = new ModelAndView("problem", problem.status());
        page.addObject("shell", shell.of(request));
        page.addObject("errors", FormErrors.none());
        page.addObject("problem", told);
        return page;
    }
}
