package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with an input, so that whoever sent it hears of everything at once. */
public final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        found.add(new FieldProblem(pointer, code, message));
    }

    /**
     * One line of text as it is kept: without space around it, and null when nothing is left.
     *
     * @param label what people call the field, at the start of a sentence
     * @param limit in Unicode characters, as the database counts
     */
    public @Nullable String line(String pointer, String label, @Nullable String text, int limit) {
        var line = text == null ? "" : PlainText.strip(text);
        if (!PlainText.isPlain(line)) {
            add(pointer, "character-not-allowed", label + " contains a character that cannot be seen. Type it again");
        }
        if (line.codePointCount(0, line.length()) > limit) {
            add(pointer, "too-long", label + " must be " + limit + " characters or fewer");
        }
        return line.isEmpty() ? null : line;
    }

    /** What the reader makes of its input, or null after noting its problems. */
    public <T> @Nullable T attempt(Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput refused) {
            found.addAll(refused.problems());
            return null;
        }
    }

    public List<FieldProblem> found() {
        return List.copyOf(found);
    }

    /** @throws InvalidInput with everything found, if anything was */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
