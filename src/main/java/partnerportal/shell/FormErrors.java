package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What kept a form from being saved, in the order to mend it; the model attribute {@code errors}, which the form
 * fragments read by themselves.
 */
public record FormErrors(List<Problem> problems) {

    /**
     * One sentence of the summary.
     *
     * @param field the name of the input it is about, null for the form as a whole
     */
    public record Problem(@Nullable String field, String message) {}

    public FormErrors {
        problems = List.copyOf(problems);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    /** A problem of the form as a whole. */
    public static FormErrors of(String message) {
        return new FormErrors(List.of(new Problem(null, message)));
    }

    /** A problem of one input. */
    public static FormErrors of(String field, String message) {
        return new FormErrors(List.of(new Problem(field, message)));
    }

    /**
     * Problems of the domain, each shown at the input that can mend it.
     *
     * @param fields JSON pointer to input name; a pointer that is not in it takes the input of its nearest ancestor, and
     *     the form as a whole when there is none
     */
    public static FormErrors of(List<FieldProblem> problems, Map<String, String> fields) {
        return new FormErrors(problems.stream()
                .map(problem -> new Problem(nearest(problem.pointer(), fields), problem.message()))
                .distinct()
                .toList());
    }

    private static @Nullable String nearest(String pointer, Map<String, String> fields) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            var field = fields.get(at);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The sentences shown at one input; empty when it has no problem. */
    public List<String> at(String field) {
        return problems.stream()
                .filter(problem -> Objects.equals(problem.field(), field))
                .map(Problem::message)
                .toList();
    }
}
