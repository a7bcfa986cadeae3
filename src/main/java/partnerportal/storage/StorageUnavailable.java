package partnerportal.storage;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Unavailable;

/** The store could not do what was asked; its message says what and is fit to be shown. Trying again later may help. */
public class StorageUnavailable extends Unavailable {

    public StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
