package partnerportal.shell.problem;

import java.util.List;

/** The portal failed, not the caller. */
final class ServerProblems {

    static final List<KnownProblem> ALL = List.of(
            new KnownProblem(
                    "internal",
                    500,
                    "There is a problem with the portal",
                    "Something went wrong that the portal did not expect. Nothing was saved.",
                    "Try again later. If it keeps happening, tell support the request ID of the answer."),
            new KnownProblem(
                    "unavailable",
                    503,
                    "The portal cannot do this right now",
                    "The database, the sign-in service or the storage of files does not answer. Nothing was saved.",
                    "Wait as long as the Retry-After header says and send the same request again."),
            new KnownProblem(
                    "outcome-unknown",
                    503,
                    "It is not known whether this was saved",
                    "The database stopped answering at the last moment. Either everything was saved or nothing.",
                    "Read the resource again, or send the same request again with the same Idempotency-Key."),
            new KnownProblem(
                    "busy",
                    503,
                    "Someone else is changing the same thing right now",
                    "Two changes of the same thing met, and yours would have had to wait too long. Nothing was saved.",
                    "Send the same request again after a second."),
            new KnownProblem(
                    "too-many-imports",
                    503,
                    "Other files are being read",
                    "Files of other stores are large, so only a few are read at once. Nothing was saved.",
                    "Wait as long as the Retry-After header says and send the same request again."),
            new KnownProblem(
                    "sign-in-unavailable",
                    503,
                    "The sign-in service does not answer",
                    "The token could not be checked, because the provider's keys are not known here yet.",
                    "Wait as long as the Retry-After header says and send the same request again."));

    private ServerProblems() {}
}
