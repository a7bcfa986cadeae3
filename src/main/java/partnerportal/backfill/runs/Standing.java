package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;

/** A run's state with what belongs to it: from where and why it was paused, or why it failed. */
public record Standing(
        BackfillState state,
        @Nullable Pause pause,
        @Nullable Failure failure) {

    /**
     * @param from where it goes on
     * @param words what does not answer; null when a person paused it
     */
    public record Pause(
            BackfillState from, PauseCause cause, @Nullable String words) {}

    /** @param words a sentence for people: what happened and what to do; no patient data */
    public record Failure(FailureReason reason, String words) {}

    /**
     * What is paused may end here; it goes on by {@link #resumed} only, where it was paused.
     *
     * @throws WrongState when that does not follow
     */
    public Standing become(BackfillState next) {
        guard(next);
        if (pause != null && !next.isOver()) {
            throw new WrongState(state, next);
        }
        return new Standing(next, null, null);
    }

    /** A person's pause takes the place of an outage's. */
    public Standing paused(PauseCause cause, @Nullable String words) {
        if (pause != null && cause == PauseCause.PERSON) {
            return new Standing(BackfillState.PAUSED, new Pause(pause.from(), cause, words), null);
        }
        guard(BackfillState.PAUSED);
        return new Standing(BackfillState.PAUSED, new Pause(state, cause, words), null);
    }

    /** @throws WrongState when it is not paused */
    public Standing resumed() {
        if (pause == null) {
            throw WrongState.notPaused(state);
        }
        return new Standing(pause.from(), null, null);
    }

    public Standing failed(FailureReason reason, String words) {
        guard(BackfillState.FAILED);
        return new Standing(BackfillState.FAILED, null, new Failure(reason, words));
    }

    public boolean isPausedBy(PauseCause cause) {
        return pause != null && pause.cause() == cause;
    }

    boolean isResumedFromOutage(Standing before) {
        return before.isPausedBy(PauseCause.OUTAGE) && !state.isOver() && state != BackfillState.PAUSED;
    }

    private void guard(BackfillState next) {
        if (!state.mayBecome(next)) {
            throw new WrongState(state, next);
        }
    }
}
