package partnerportal.shared;

/** The request itself cannot be understood: a filter, a page token or a parameter that has no meaning. */
public class BadRequest extends RuntimeException {

    private final String parameter;

    /** @param message a sentence that names what was wrong and what would be right; shown to the caller */
    public BadRequest(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
