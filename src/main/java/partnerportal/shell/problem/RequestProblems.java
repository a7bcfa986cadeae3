package partnerportal.shell.problem;

import java.util.List;

/** The request cannot be understood, or is not one that this address takes. */
final class RequestProblems {

    static final List<KnownProblem> ALL = List.of(
            new KnownProblem(
                    "bad-request",
                    400,
                    "The request cannot be understood",
                    "Something about the request does not follow HTTP or has no meaning here.",
                    "Compare the request with the example in the API documentation."),
            new KnownProblem(
                    "malformed-json",
                    400,
                    "The body is not readable JSON",
                    "The body is missing, ends early, is not UTF-8 or is not JSON at all.",
                    "Send one JSON object with Content-Type application/json, in UTF-8."),
            new KnownProblem(
                    "malformed-message",
                    400,
                    "The message cannot be read",
                    "The message of the gRPC call is missing, is of another method, or has a text that is not UTF-8.",
                    "Build the message from the published .proto file."),
            new KnownProblem(
                    "unknown-field",
                    400,
                    "The body has a field that does not exist",
                    "A field is misspelled or belongs to another operation. It is refused so that no value is lost silently.",
                    "Remove the field that the answer names, or correct its name. Names are in snake_case."),
            new KnownProblem(
                    "wrong-type",
                    400,
                    "A value has the wrong type",
                    "A field holds, for example, text where a number or a list belongs, null where a value is needed, or a "
                            + "character that no text may hold.",
                    "Send the type that the API documentation gives for the field that the answer names."),
            new KnownProblem(
                    "invalid-parameter",
                    400,
                    "A parameter has no meaning",
                    "A query parameter, a filter, an order, a page token or a part of the address cannot be read.",
                    "Correct the parameter that the answer names. Page tokens are used as they were given, with the same order."),
            new KnownProblem(
                    "missing-parameter",
                    400,
                    "A parameter is missing",
                    "The operation cannot be carried out without the parameter or header that the answer names.",
                    "Add it and send the request again."),
            new KnownProblem(
                    "method-not-allowed",
                    405,
                    "The address does not take this method",
                    "The address exists, but not for this HTTP method.",
                    "Use one of the methods in the Allow header of the answer."),
            new KnownProblem(
                    "not-acceptable",
                    406,
                    "The answer does not exist in the wanted format",
                    "The Accept header excludes every format that this address answers in.",
                    "Accept application/json, or text/csv for an export."),
            new KnownProblem(
                    "too-large",
                    413,
                    "The request is too large",
                    "The body or the file is larger than any that this address takes.",
                    "Send less at a time."),
            new KnownProblem(
                    "unsupported-media-type",
                    415,
                    "The format of the body is not supported",
                    "The Content-Type header is missing or names a format that this address does not read.",
                    "Send JSON with Content-Type application/json."),
            new KnownProblem(
                    "too-many-streams",
                    429,
                    "Too many follow the changes already",
                    "This replica serves a bounded number of gRPC streams, and of requests that wait for a change, at once.",
                    "Share one stream between your instances, ask without waiting, or try again later: another replica may have a place."));

    private RequestProblems() {}
}
