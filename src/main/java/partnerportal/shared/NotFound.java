package partnerportal.shared;

/** There is no such thing, or not for this asker: the two are never told apart. */
public class NotFound extends RuntimeException {

    private final String slug;

    public NotFound() {
        this("not-found", "There is nothing here under this address for you.");
    }

    /** @param slug the problem type, opened as {@code /problems/<slug>} */
    public NotFound(String slug, String message) {
        super(message);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
