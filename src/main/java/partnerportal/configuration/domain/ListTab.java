package partnerportal.configuration.domain;

/** A share of the configurations that people look at by itself. */
public enum ListTab {
    ALL,
    LIVE,
    DRAFT,
    DEACTIVATED,
    /** Live, but a connection fails, the draft was left behind, or something that it names is inactive in the directory. */
    NEEDS_ATTENTION
}
