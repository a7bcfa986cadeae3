package partnerportal.shell.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of problem that the portal's answers name, with cause and fix; one source for answers and pages. */
public final class ProblemCatalogue {

    private static final List<KnownProblem> ALL = Stream.of(
                    RequestProblems.ALL, AccessProblems.ALL, StateProblems.ALL, RuleProblems.ALL, ServerProblems.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, KnownProblem> BY_SLUG =
            ALL.stream().collect(Collectors.toUnmodifiableMap(KnownProblem::slug, Function.identity()));

    /** What a bare status means when nothing more is known. */
    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "unauthorized"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(412, "stale-if-match"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(422, "validation-failed"),
            Map.entry(503, "unavailable"));

    private ProblemCatalogue() {}

    /** By status, then in the order in which they are explained. */
    public static List<KnownProblem> all() {
        return ALL;
    }

    public static Optional<KnownProblem> find(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /** The general problem of a status: any other client error is a bad request, any other failure is ours. */
    public static KnownProblem ofStatus(int status) {
        var slug = BY_STATUS.getOrDefault(status, status >= 400 && status < 500 ? "bad-request" : "internal");
        return Objects.requireNonNull(BY_SLUG.get(slug));
    }
}
