package partnerportal.shared;

/** By which way a change came in. */
public enum Cause {
    PORTAL,
    API,
    IMPORT,
    RESTORATION
}
