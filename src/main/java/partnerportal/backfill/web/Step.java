package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the things that happen in a run.
 *
 * @param at when it happened, or began; null when it has not
 */
record Step(
        String words,
        String tone,
        String symbol,
        boolean current,
        @Nullable Instant at) {

    private enum Place {
        PAST,
        NOW,
        LATER
    }

    static List<Step> of(Backfill run) {
        var at = run.at();
        int reached = reached(run);
        var steps = new ArrayList<Step>();
        steps.add(step("Uploaded", Place.PAST, run, at.received()));
        steps.add(step(at.checked() == null ? "Check file" : "File checked", place(1, reached), run, at.checked()));
        steps.add(step(at.review() == null ? "Matching" : "Matched", place(2, reached), run, at.matching()));
        steps.add(step(at.done() == null ? "Review" : "Reviewed", place(3, reached), run, at.review()));
        steps.add(step(at.done() == null ? "Commit" : "Committed", place(4, reached), run, at.done()));
        if (run.state().isOver() && run.state() != BackfillState.DONE) {
            var word = StateWord.of(run);
            steps.removeIf(step -> step.tone.equals("later"));
            steps.add(new Step(word.words(), word.tone(), word.symbol(), false, at.ended()));
        }
        return List.copyOf(steps);
    }

    /** The step at which the run stands; beyond the last one when it is over. */
    private static int reached(Backfill run) {
        var pause = run.standing().pause();
        var state = pause == null ? run.state() : pause.from();
        return switch (state) {
            case RECEIVED, CHECKING -> 1;
            case READY, MATCHING -> 2;
            case REVIEW -> 3;
            case COMMITTING -> 4;
            case DONE, UNDONE -> 5;
            case FAILED, CANCELLED, PAUSED ->
                run.at().review() != null ? 3 : run.at().matching() != null ? 2 : 1;
        };
    }

    private static Place place(int step, int reached) {
        return step < reached ? Place.PAST : step == reached ? Place.NOW : Place.LATER;
    }

    private static Step step(String words, Place place, Backfill run, @Nullable Instant at) {
        var stopped = run.state().isOver() && place == Place.NOW;
        return switch (stopped ? Place.LATER : place) {
            case PAST -> new Step(words, "good", "check", false, at);
            case NOW -> now(words, run, at);
            case LATER -> new Step(words, "later", "ring", false, null);
        };
    }

    private static Step now(String words, Backfill run, @Nullable Instant at) {
        return run.state().isWork()
                ? new Step(words, "info", "run", true, at)
                : new Step(words, "warn", run.state() == BackfillState.PAUSED ? "pause" : "half", true, at);
    }
}
