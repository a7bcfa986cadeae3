package partnerportal.shell.problem;

import org.springframework.http.HttpStatus;

/** A form that was open longer than the session it belongs to. */
final class PageTooOld {

    /** Marks a request that was refused for its form token. */
    static final String ATTRIBUTE = PageTooOld.class.getName();

    static final String SLUG = "page-too-old";

    private PageTooOld() {}

    static Problem problem() {
        return Problem.of(
                SLUG, HttpStatus.FORBIDDEN, "This page was open too long. Reload it and enter the change again.");
    }
}
