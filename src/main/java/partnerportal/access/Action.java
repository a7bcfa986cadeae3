package partnerportal.access;

/** What can be asked for. Every route names one; the {@link Policy} says who may. */
public enum Action {
    /** Be in the portal at all: home, search, signing out. */
    USE_PORTAL,
    /** See configurations and their revisions. */
    READ_CONFIGURATIONS,
    /** Work on drafts and publish them, in the portal. */
    EDIT_CONFIGURATIONS,
    /** Change configurations through the API, live at once. */
    WRITE_CONFIGURATIONS,
    /** Ask which service lines may be booked. */
    READ_SERVICE_LINES,
    READ_DIRECTORY,
    WRITE_DIRECTORY,
    READ_AUDIT,
    /** See what the warehouse was given. */
    READ_EXPORTS,
    /** Have everything exported to the warehouse. */
    START_EXPORTS,
    /** See backfills, how they go and who is told of them. */
    READ_BACKFILLS,
    /** Start backfills and decide how they go on. */
    WRITE_BACKFILLS,
    /** Look at patients whose care requests are unclear, and say who they are. */
    DECIDE_BACKFILLS,
    /** Have what a backfill found become associations, or take it back. */
    COMMIT_BACKFILLS,
    /** Say who is told how backfills end. */
    EDIT_BACKFILL_RECIPIENTS,
    /** See which partners care requests belong to, now and before. */
    READ_ASSOCIATIONS,
    /** Say by hand which partner a care request belongs to. */
    WRITE_ASSOCIATIONS,
    /** See which mails could not be delivered, to whom, and decide what becomes of them. */
    HANDLE_MAILS
}
