package partnerportal.shell.problem;

import java.util.List;

/** The request is right in itself, but not now. */
final class StateProblems {

    static final List<KnownProblem> ALL = List.of(
            new KnownProblem(
                    "conflict",
                    409,
                    "The present state forbids this",
                    "What the request is about is in a state, such as deactivated, in which this cannot be done.",
                    "Read it again and decide anew. The detail of the answer says what stands in the way."),
            new KnownProblem(
                    "edited-meanwhile",
                    409,
                    "Someone else changed the same fields",
                    "Since the form was opened, the same fields were saved with other values.",
                    "Choose for each field between theirs and yours. Nothing you typed is lost."),
            new KnownProblem(
                    "plan-stale",
                    409,
                    "The plan no longer fits",
                    "After it was planned, something that an import or a backfill would change was changed by someone else.",
                    "Plan the import again and apply the new plan. Of a backfill read the plan again and commit with its new "
                            + "plan_hash."),
            new KnownProblem(
                    "backfill-state",
                    409,
                    "The backfill is not where this can be done",
                    "What can be done depends on the backfill's state, such as ready, matching or review.",
                    "Read the backfill again. Its state says what comes next, and who or what it waits for."),
            new KnownProblem(
                    "backfill-overlaps",
                    409,
                    "Another backfill has some of these days",
                    "A backfill of the same partner that is not over yet has some of the days.",
                    "The answer names it. Commit or cancel it first, or choose other days."),
            new KnownProblem(
                    "backfill-repeated",
                    409,
                    "The same was matched before",
                    "A backfill of the same partner matched the same file with these columns and for the same days.",
                    "The answer names it. Undo it to match the same once more, or choose other columns."),
            new KnownProblem(
                    "pair-decided",
                    409,
                    "Somebody else decided this pair",
                    "Since the pair was shown, its decision was made, changed or taken back.",
                    "Look at the pair again. To decide otherwise, send the decision that you saw."),
            new KnownProblem(
                    "nothing-to-check",
                    409,
                    "There is nothing to check",
                    "The configuration has no settings of this kind, or no draft when the draft was to be checked.",
                    "Enter the settings first, or check what is live."),
            new KnownProblem(
                    "changed-since-import",
                    409,
                    "The import cannot be undone any more",
                    "Configurations that the import wrote were changed since, or may not be as they were before any more.",
                    "Restore the configurations one by one from their revisions. The answer's errors name all that are in the way, "
                            + "each with its address and why."),
            new KnownProblem(
                    "changed-since-backfill",
                    409,
                    "The backfill cannot be undone any more",
                    "A later backfill or a person changed associations that the backfill had changed.",
                    "The detail of the answer names them. Undo the later backfill first, or correct the associations one by one."),
            new KnownProblem(
                    "in-use",
                    409,
                    "It is in use and cannot be deleted",
                    "A configuration, a backfill or an association refers to it.",
                    "Deactivate it instead. What uses it keeps it, and nobody can newly choose it."),
            new KnownProblem(
                    "stale-if-match",
                    412,
                    "It was changed since you read it",
                    "The If-Match header names an older state than the current one.",
                    "The answer holds the current ETag and the difference. Apply your change to the current state and send "
                            + "that ETag. Without If-Match only the given members are applied to the latest state."));

    private StateProblems() {}
}
