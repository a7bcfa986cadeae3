package partnerportal.backfill.runs;

import java.util.Set;

/** Where a run stands. What may follow what is said here and nowhere else. */
public enum BackfillState {
    /** The file is kept; nobody has looked into it yet. */
    RECEIVED,
    /** The file is read, checked and loaded. */
    CHECKING,
    /** A person has seen what the file has, or is about to, and says when to match. */
    READY,
    /** Care requests are read from Station and matched. */
    MATCHING,
    /** What would change is to be looked at; unclear pairs are decided. */
    REVIEW,
    /** What was looked at is being applied. */
    COMMITTING,
    DONE,
    FAILED,
    /** Waits for a person, or for an outage to end. */
    PAUSED,
    CANCELLED,
    /** What the run had applied was taken back. */
    UNDONE;

    private Set<BackfillState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(CHECKING, PAUSED, FAILED, CANCELLED);
            case CHECKING -> Set.of(READY, PAUSED, FAILED, CANCELLED);
            case READY -> Set.of(CHECKING, MATCHING, CANCELLED);
            case MATCHING -> Set.of(REVIEW, PAUSED, FAILED, CANCELLED);
            case REVIEW -> Set.of(COMMITTING, CANCELLED);
            case COMMITTING -> Set.of(DONE, REVIEW, FAILED);
            case PAUSED -> Set.of(RECEIVED, CHECKING, MATCHING, FAILED, CANCELLED);
            case DONE -> Set.of(UNDONE);
            case FAILED, CANCELLED, UNDONE -> Set.of();
        };
    }

    public boolean mayBecome(BackfillState other) {
        return next().contains(other);
    }

    /** Whether the run is over, though what it did may still be undone. */
    public boolean isOver() {
        return switch (this) {
            case DONE, FAILED, CANCELLED, UNDONE -> true;
            case RECEIVED, CHECKING, READY, MATCHING, REVIEW, COMMITTING, PAUSED -> false;
        };
    }

    /** Whether the portal itself has something to do for the run. */
    public boolean isWork() {
        return switch (this) {
            case RECEIVED, CHECKING, MATCHING, COMMITTING -> true;
            case READY, REVIEW, DONE, FAILED, PAUSED, CANCELLED, UNDONE -> false;
        };
    }
}
