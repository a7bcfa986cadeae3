package partnerportal.shared;

/**
 * One thing that keeps an input from being accepted.
 *
 * @param pointer the field, as a JSON pointer (RFC 6901); empty for the whole
 * @param code a stable word for machines, such as {@code required} or {@code name-taken}
 * @param message a sentence for people: what is wrong and how to mend it
 */
public record FieldProblem(String pointer, String code, String message) {}
