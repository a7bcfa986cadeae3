package partnerportal.backfill.runs;

/** Why a run waits. */
public enum PauseCause {
    /** Somebody paused it, and somebody has to resume it. */
    PERSON,
    /** Station or the storage does not answer; it resumes by itself. */
    OUTAGE
}
