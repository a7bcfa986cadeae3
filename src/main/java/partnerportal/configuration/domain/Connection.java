package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/** How far a connection to a partner's systems is. */
public enum Connection {
    /** Turned off, whatever is entered. */
    NOT_USED,
    /** Turned on, but nothing is entered yet; only a draft can be so. */
    NOT_SET_UP,
    /** Turned on, but nobody checked what is entered now. */
    NOT_VERIFIED,
    /** The last check of what is entered now went well. */
    CONNECTED,
    /** The last check of what is entered now found something wrong. */
    FAILING;

    /** As far as the settings alone say it. */
    static Connection of(boolean enabled, @Nullable Object settings) {
        if (!enabled) {
            return NOT_USED;
        }
        return settings == null ? NOT_SET_UP : NOT_VERIFIED;
    }
}
