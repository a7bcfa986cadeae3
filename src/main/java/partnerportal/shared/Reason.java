package partnerportal.shared;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Why somebody does something, as it is kept with what they did and in the audit trail: at most 1,000 characters, all of
 * which people can see.
 */
public final class Reason {

    public static final int LONGEST = 1_000;

    private Reason() {}

    /**
     * @return without space around it; null when nothing is said
     * @throws InvalidInput at {@code /reason} when it cannot be kept
     */
    public static @Nullable String optional(@Nullable String typed) {
        var text = typed == null ? "" : PlainText.strip(typed);
        problem(text).ifPresent(problem -> {
            throw new InvalidInput(problem.pointer(), problem.code(), problem.message());
        });
        return text.isEmpty() ? null : text;
    }

    /**
     * @param missing what is said when there is none
     * @return without space around it
     * @throws InvalidInput at {@code /reason} when there is none, or it cannot be kept
     */
    public static String required(@Nullable String typed, String missing) {
        var text = optional(typed);
        if (text == null) {
            throw new InvalidInput("/reason", "required", missing);
        }
        return text;
    }

    /** What keeps the text from being kept. */
    public static Optional<FieldProblem> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(new FieldProblem(
                    "/reason", "too-long", "Use at most %,d characters for the reason".formatted(LONGEST)));
        }
        return PlainText.isPlain(text.replaceAll("\\R", " "))
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        "/reason",
                        "character-not-allowed",
                        "The reason contains a character that cannot be seen. Type it again"));
    }
}
