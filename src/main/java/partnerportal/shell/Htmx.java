package partnerportal.shell;

import jakarta.servlet.http.HttpServletRequest;

/** What a request says about itself in htmx's headers. */
public final class Htmx {

    private Htmx() {}

    /** Whether a part of the page is wanted; going back in the browser's history wants the whole one. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
