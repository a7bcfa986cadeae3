package partnerportal.shell;

import org.springframework.http.HttpHeaders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a request says about itself in htmx's headers. */
public final class Htmx {

    private static final String REQUEST = "HX-Request";

    private Htmx() {}

    /** Says to caches that the same address answers otherwise to htmx; once, however often it is said. */
    public static void vary(HttpServletResponse response) {
        if (!response.getHeaders(HttpHeaders.VARY).contains(REQUEST)) {
            response.addHeader(HttpHeaders.VARY, REQUEST);
        }
    }

    /** Whether a part of the page is wanted; going back in the browser's history wants the whole one. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader(REQUEST))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
