package partnerportal.shell.problem;

import java.util.List;

/** Who asks may not have this, or may not know of it. */
final class AccessProblems {

    static final List<KnownProblem> ALL = List.of(
            new KnownProblem(
                    "unauthorized",
                    401,
                    "The request says nobody we know",
                    "There is no access token, or it has expired, was made for another audience, by another issuer, or with a "
                            + "signature that does not hold.",
                    "Get a new token for this portal's audience and send it as Authorization: Bearer. The WWW-Authenticate "
                            + "header says what was wrong."),
            new KnownProblem(
                    "forbidden",
                    403,
                    "This is not allowed for you",
                    "You are known, but neither your role nor the scopes of the token allow this.",
                    "Ask for the scope that the API documentation names, or ask a super admin to do it."),
            new KnownProblem(
                    "partner-view-off",
                    403,
                    "The portal is turned off for your organization",
                    "A super admin turned the partner view off, so your organization's people cannot look at their "
                            + "configuration here. It stays as it is, and Express works as before.",
                    "Ask whoever looks after your organization to have the partner view turned on."),
            new KnownProblem(
                    "page-too-old",
                    403,
                    "The page was open too long",
                    "The form was made in a session that has ended since, so it cannot be told from one made by someone else.",
                    "Reload the page and enter the change again."),
            new KnownProblem(
                    "not-found",
                    404,
                    "There is nothing here for you",
                    "Nothing has this address or ID, or it is not yours to see. The two are answered alike on purpose.",
                    "Check the address and the ID. A configuration that was never published is not found either."),
            new KnownProblem(
                    "unknown-facility",
                    404,
                    "No source has this facility code",
                    "Facility codes are compared letter by letter, within one configuration.",
                    "Check the code that the order came with; if it is right, add it to a source of the configuration."),
            new KnownProblem(
                    "unknown-market",
                    404,
                    "No market has this ID",
                    "The market ID is not in the directory. It is Station's ID of the market, not the portal's.",
                    "Look the ID up in the list of markets."),
            new KnownProblem(
                    "unknown-source",
                    404,
                    "The configuration has no such source",
                    "No source of the configuration has this ID.",
                    "Read the configuration again; its sources are listed with their IDs."));

    private AccessProblems() {}
}
