package partnerportal.shell;

/** A message has a text that cannot be kept: with a NUL character or half a character pair. */
public class UnusableText extends RuntimeException {

    private final String pointer;

    /** @param pointer where it stands, as a JSON pointer */
    UnusableText(String pointer) {
        super("The text has a NUL character or half a character pair.");
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
