package partnerportal.shared;

/**
 * One thing that keeps an input from being accepted.
 *
 * @param pointer the field of the body, or the parameter or header of the request, as a JSON pointer (RFC 6901); empty for
 *     the whole
 * @param code a stable word for machines, such as {@code required} or {@code name-taken}
 * @param message a sentence for people: what is wrong and how to mend it
 */
public record FieldProblem(String pointer, String code, String message) {

    /** A problem of a parameter or header, which are told like the members of one object. */
    public static FieldProblem ofParameter(String name, String code, String message) {
        return new FieldProblem("/" + name, code, message);
    }
}
