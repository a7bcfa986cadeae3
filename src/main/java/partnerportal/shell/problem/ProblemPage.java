package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import partnerportal.shared.FieldProblem;

import java.util.stream.Collectors;

/**
 * What a person is told when a page cannot be shown; the model attribute {@code problem} of {@code problem.html}.
 *
 * @param sentence what happened and what became of their work
 * @param advice what they can do
 * @param code what support finds in the log, null outside a request
 * @param search whether looking for a partner is a way on
 */
public record ProblemPage(
        int status,
        String title,
        String sentence,
        String advice,
        @Nullable String code,
        boolean search) {

    /** The page for a problem: its own sentence where one was written for this occurrence. */
    static ProblemPage of(Problem problem, @Nullable String code) {
        if (problem.slug().equals(PageTooOld.SLUG)) {
            return pageTooOld(code);
        }
        if (problem.slug().equals(OutcomeUnknown.SLUG)) {
            return outcomeUnknown(code);
        }
        var general = ofStatus(problem.status().value(), code);
        boolean written =
                problem.status() == HttpStatus.CONFLICT || problem.status() == HttpStatus.UNPROCESSABLE_ENTITY;
        return written
                ? new ProblemPage(
                        general.status(), general.title(), sentence(problem), general.advice(), code, general.search())
                : general;
    }

    private static String sentence(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream().map(FieldProblem::message).collect(Collectors.joining(". ", "", "."));
    }

    public static ProblemPage ofStatus(int status, @Nullable String code) {
        return switch (status) {
            case 403 ->
                new ProblemPage(
                        status,
                        "You do not have access to this page",
                        "Nothing was changed.",
                        "If you need it for your work, ask a super admin.",
                        code,
                        false);
            case 404 ->
                new ProblemPage(
                        status,
                        "Page not found",
                        "There is nothing at this address.",
                        "Check the address, or search for a partner.",
                        code,
                        true);
            case 409 ->
                new ProblemPage(
                        status,
                        "This cannot be done now",
                        "Something changed since the page was opened. Nothing was saved.",
                        "Go back, reload the page and look at the current state.",
                        code,
                        false);
            case 413 ->
                new ProblemPage(
                        status,
                        "This is too large to be sent",
                        "Nothing was saved.",
                        "Go back and send a smaller file.",
                        code,
                        false);
            case 422 ->
                new ProblemPage(
                        status,
                        "This cannot be saved",
                        "A value breaks a rule. Nothing was saved.",
                        "Go back and correct the form.",
                        code,
                        false);
            case 503 ->
                new ProblemPage(
                        status,
                        "The portal is not available right now",
                        "The database, the sign-in service or the storage of files does not answer. Nothing was saved.",
                        "Try again in a minute.",
                        code,
                        false);
            default -> status >= 400 && status < 500 ? notUnderstood(status, code) : ours(status, code);
        };
    }

    /** A form that came from a session which has ended since. */
    public static ProblemPage pageTooOld(@Nullable String code) {
        return new ProblemPage(
                403,
                "This page was open too long",
                "Nothing was saved.",
                "Go back, reload the page and enter the change again.",
                code,
                false);
    }

    private static ProblemPage outcomeUnknown(@Nullable String code) {
        return new ProblemPage(
                503,
                "It is not known whether this was saved",
                "The database stopped answering at the last moment.",
                "Look in a minute whether it was saved before you repeat it.",
                code,
                false);
    }

    private static ProblemPage notUnderstood(int status, @Nullable String code) {
        return new ProblemPage(
                status,
                "The address cannot be understood",
                "A part of it has no meaning here. Nothing was changed.",
                "Check the address, or go back and follow the link again.",
                code,
                false);
    }

    private static ProblemPage ours(int status, @Nullable String code) {
        return new ProblemPage(
                status, "There is a problem with the portal", "Nothing was saved.", "Try again later.", code, false);
    }
}
