package partnerportal.shared;

import java.util.List;
import java.util.stream.Collectors;

/** The input can be read but breaks a rule; carries every problem found, not just the first. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::code).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String pointer, String code, String message) {
        this(List.of(new FieldProblem(pointer, code, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
