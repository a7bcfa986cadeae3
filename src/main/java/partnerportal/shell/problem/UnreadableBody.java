package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.BodyTooLarge;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;
import java.util.stream.Collectors;

/** Says where a body stopped making sense, without repeating what stood there. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return Problems.of(invalid);
            }
        }
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyTooLarge) {
            return Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (jackson(unreadable)) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(
                        "unknown-field",
                        HttpStatus.BAD_REQUEST,
                        "The body has a field that does not exist here.",
                        List.of(new FieldProblem(pointer(unknown), "unknown-field", "There is no such field here.")));
            case JacksonException wrong when !wrong.getPath().isEmpty() -> wrongType(pointer(wrong));
            case null, default ->
                Problem.of("malformed-json", HttpStatus.BAD_REQUEST, "The body is missing or is not well-formed JSON.");
        };
    }

    static Problem wrongType(String pointer) {
        return Problem.of(
                "wrong-type",
                HttpStatus.BAD_REQUEST,
                "The body has a value of the wrong type.",
                List.of(new FieldProblem(pointer, "wrong-type", "The value is not of this field's type.")));
    }

    private static @Nullable JacksonException jackson(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException found) {
                return found;
            }
        }
        return null;
    }

    private static String pointer(JacksonException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
