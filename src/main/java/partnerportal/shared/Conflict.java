package partnerportal.shared;

import java.util.List;

/** The state forbids the act; the same request may be right at another time. */
public class Conflict extends RuntimeException {

    private final String slug;
    private final transient List<FieldProblem> problems;

    /** @param slug the problem type, opened as {@code /problems/<slug>} */
    public Conflict(String slug, String message) {
        this(slug, message, List.of());
    }

    /** @param problems everything that stands in the way, when it is more than the message can say */
    public Conflict(String slug, String message, List<FieldProblem> problems) {
        super(message);
        this.slug = slug;
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    public String slug() {
        return slug;
    }
}
