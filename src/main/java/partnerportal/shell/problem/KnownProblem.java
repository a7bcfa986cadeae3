package partnerportal.shell.problem;

/**
 * A kind of problem that an answer may name in its {@code type}, explained for whoever meets it.
 *
 * @param slug the last part of its address {@code /problems/<slug>}
 * @param status the HTTP status it comes with
 * @param cause what happened
 * @param fix what to do about it
 */
public record KnownProblem(String slug, int status, String title, String cause, String fix) {}
