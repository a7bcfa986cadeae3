package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/** How far a connection to a partner's systems is. */
public enum Connection {
    /** Turned off, whatever is entered. */
    NOT_USED,
    /** Turned on, but nothing is entered yet; only a draft can be so. */
    NOT_SET_UP,
    ON;

    static Connection of(boolean enabled, @Nullable Object settings) {
        if (!enabled) {
            return NOT_USED;
        }
        return settings == null ? NOT_SET_UP : ON;
    }
}
