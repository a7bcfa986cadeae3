package partnerportal.storage;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a stored object: parts of letters, digits, dots, underscores and hyphens, separated by slashes. None begins
 * with a dot, so that no key leads out of where the objects are.
 */
public record ObjectKey(String text) {

    private static final int LONGEST = 500;
    private static final Pattern PARTS =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /** @throws IllegalArgumentException when the text is no such name */
    public ObjectKey {
        if (!isName(text)) {
            throw new IllegalArgumentException("This is no key of a stored object: " + text);
        }
    }

    public static ObjectKey of(String text) {
        return new ObjectKey(text);
    }

    /** Empty when the text is no such name. */
    public static Optional<ObjectKey> read(String text) {
        return isName(text) ? Optional.of(new ObjectKey(text)) : Optional.empty();
    }

    /** The key of something below this one. */
    public ObjectKey resolve(String below) {
        return new ObjectKey(text + "/" + below);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && PARTS.matcher(text).matches();
    }
}
