package partnerportal.shared;

import org.jspecify.annotations.Nullable;

/** Something that the portal needs does not do its part just now, and nothing was changed. The same may work shortly. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
