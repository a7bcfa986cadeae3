package partnerportal.shell.problem;

import java.util.List;

/** The request can be read but breaks a rule. */
final class RuleProblems {

    static final List<KnownProblem> ALL = List.of(
            new KnownProblem(
                    "validation-failed",
                    422,
                    "The input breaks a rule",
                    "One or more fields hold values that cannot be accepted, or the whole does not fit together.",
                    "Mend every entry of errors: pointer says where, code what kind, message what to do. All problems are listed at once."),
            new KnownProblem(
                    "express-partner-id-fixed",
                    422,
                    "The Express partner ID cannot change",
                    "The configuration has been published under it, and Express knows the configuration by it.",
                    "Send the ID unchanged, or leave it out. For another ID make a new configuration."),
            new KnownProblem(
                    "express-partner-id-taken",
                    422,
                    "The Express partner ID belongs to another configuration",
                    "Each ID is used once and for ever, also by deactivated configurations.",
                    "Use another ID, or restore the configuration that has it."),
            new KnownProblem(
                    "name-taken",
                    422,
                    "Another live configuration has this name",
                    "Names of live configurations differ in more than capital letters.",
                    "Choose a different name."),
            new KnownProblem(
                    "last-source",
                    422,
                    "A live configuration needs a source",
                    "This is its only source. Without one, care requests cannot be booked.",
                    "Add another source first, or deactivate the configuration."),
            new KnownProblem(
                    "idempotency-key-reused",
                    422,
                    "The key was used for another request",
                    "The same Idempotency-Key came before with a different body.",
                    "Use a new key for a new request. Repeat a key only with the very same body."));

    private RuleProblems() {}
}
