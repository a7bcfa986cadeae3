package partnerportal.backfill.runs;

import partnerportal.shared.Conflict;

/** What was asked for does not follow from where the run stands; nothing was changed. */
public class WrongState extends Conflict {

    WrongState(BackfillState from, BackfillState to) {
        this(from, wanted(to));
    }

    private WrongState(BackfillState from, String wanted) {
        super(
                "backfill-state",
                "The backfill %s, so it cannot %s. Nothing was changed.".formatted(stands(from), wanted));
    }

    static WrongState notPaused(BackfillState from) {
        return new WrongState(from, "be resumed");
    }

    private static String stands(BackfillState state) {
        return switch (state) {
            case RECEIVED -> "waits for its file to be checked";
            case CHECKING -> "is having its file checked";
            case READY -> "is ready and not started";
            case MATCHING -> "is matching";
            case REVIEW -> "is matched already";
            case COMMITTING -> "is being committed";
            case DONE -> "is done";
            case FAILED -> "has failed";
            case PAUSED -> "is paused";
            case CANCELLED -> "is cancelled";
            case UNDONE -> "is undone";
        };
    }

    private static String wanted(BackfillState state) {
        return switch (state) {
            case RECEIVED -> "begin again";
            case CHECKING -> "have its file checked again";
            case READY -> "be ready";
            case MATCHING -> "start matching";
            case REVIEW -> "be reviewed";
            case COMMITTING -> "be committed";
            case DONE -> "be done";
            case FAILED -> "fail";
            case PAUSED -> "be paused";
            case CANCELLED -> "be cancelled";
            case UNDONE -> "be undone";
        };
    }
}
