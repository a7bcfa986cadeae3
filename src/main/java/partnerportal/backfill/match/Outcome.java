package partnerportal.backfill.match;

/** What is known about a patient and a list. */
public enum Outcome {
    /** One person of the list is the patient. */
    MATCH,
    /** Somebody has to look: a person of the list may be the patient. */
    REVIEW,
    /** Nobody of the list is the patient. */
    NONE
}
