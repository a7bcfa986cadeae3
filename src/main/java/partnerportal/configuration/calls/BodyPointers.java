package partnerportal.configuration.calls;

import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Leads from where the rules say a problem is, by natural keys ({@code /markets/159/service_lines/3}), to where it stands in
 * the body that was sent ({@code /markets/0/service_lines/1}). What the body does not say keeps the rules' pointer.
 */
final class BodyPointers {

    /** What a problem with a whole element is about, by the last word of its code's subject. */
    private static final Map<String, String> MEMBERS = Map.of(
            "unknown-partner", "/partner_id",
            "partner-inactive", "/partner_id",
            "unknown-market", "/market_id",
            "market-inactive", "/market_id",
            "unknown-service-line", "/service_line_id",
            "service-line-inactive", "/service_line_id");

    private final Map<String, String> places = new HashMap<>();
    private boolean soleSource;

    /** For a body that is one source: whatever is said of any source was brought about by this one. */
    static BodyPointers ofSource() {
        var pointers = new BodyPointers();
        pointers.soleSource = true;
        return pointers;
    }

    void map(String natural, String sent) {
        places.put(natural, sent);
    }

    /** Carries it out; what it refuses is refused with the body's pointers. */
    <T> T translating(Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.problems().stream().map(this::translated).toList());
        }
    }

    private FieldProblem translated(FieldProblem problem) {
        var pointer = problem.pointer();
        if (soleSource && pointer.startsWith("/sources/")) {
            var rest = pointer.indexOf('/', "/sources/".length());
            return at(rest < 0 ? member(problem) : pointer.substring(rest), problem);
        }
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var place = places.get(pointer.substring(0, end));
            if (place != null) {
                boolean whole = end == pointer.length();
                return at(place + (whole && !place.isEmpty() ? member(problem) : pointer.substring(end)), problem);
            }
        }
        return problem;
    }

    private static String member(FieldProblem problem) {
        return MEMBERS.getOrDefault(problem.code(), "");
    }

    private static FieldProblem at(String pointer, FieldProblem problem) {
        return new FieldProblem(pointer, problem.code(), problem.message());
    }
}
