package partnerportal.configuration.domain;

/** How far a connection to a partner's systems is, as the list shows it. */
public enum Connection {
    NOT_USED,
    /** Turned on, but nothing is entered yet; only a draft can be so. */
    NOT_SET_UP,
    ON
}
