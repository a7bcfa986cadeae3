package partnerportal.backfill.plan;

/** What a commit would do to a care request's association with the partner. */
public enum Change {
    ADD,
    CHANGE,
    REMOVE,
    /** The association is there and stays. */
    UNCHANGED,
    /** The list says otherwise, but a person's word stands. */
    HELD
}
