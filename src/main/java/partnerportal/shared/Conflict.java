package partnerportal.shared;

/** The state forbids the act; the same request may be right at another time. */
public class Conflict extends RuntimeException {

    private final String slug;

    /** @param slug the problem type, opened as {@code /problems/<slug>} */
    public Conflict(String slug, String message) {
        super(message);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
