package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.FailureReason;
import partnerportal.backfill.runs.PauseCause;
import partnerportal.directory.Partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run as its page shows it; which parts there are depends on where it stands.
 *
 * @param moving what changes by itself; null once nothing was read from Station and nothing goes on
 * @param check what the file has; null before it was checked
 * @param preview what a commit would change; null unless somebody is to look at it
 */
record RunPage(
        Backfill run,
        Partner partner,
        Instant now,
        @Nullable MovingPart moving,
        @Nullable CheckPart check,
        @Nullable PreviewPart preview,
        List<Step> steps,
        boolean mayWrite,
        boolean mayCommit,
        boolean mayDecide) {

    private static final Duration SOON = Duration.ofMinutes(1);

    public long id() {
        return run.id();
    }

    public String path() {
        return BackfillListPage.PATH + "/" + run.id();
    }

    public String heading() {
        return partner.displayName() + ", " + days();
    }

    public String days() {
        return Spans.days(run.order().firstDay(), run.order().lastDay());
    }

    public StateWord state() {
        return StateWord.of(run);
    }

    public boolean isAt(String state) {
        return run.state().name().equals(state);
    }

    /** Whether something happens without anybody doing anything. */
    public boolean isAlive() {
        return run.state().isWork() || run.standing().isPausedBy(PauseCause.OUTAGE);
    }

    /** Whether it is worth telling how far it is: it goes on, or will when somebody resumes it. */
    public boolean isUnderway() {
        return moving != null && (isAlive() || run.state() == BackfillState.PAUSED);
    }

    /** Whether pairs are decided now, by whoever looks. */
    public boolean isReviewable() {
        return mayDecide && run.state() == BackfillState.REVIEW;
    }

    /** Whether what is wrong with rows is shown. */
    public boolean hasProblems() {
        return check != null && check.problems() != null;
    }

    /** Whether there is a list of rejected rows below; told by the run alone, because what moves is shown without it. */
    public boolean hasRejected() {
        return run.rows().rejected() > 0;
    }

    /** How often it is worth asking: often at first, then every five seconds. */
    public String interval() {
        var begun = run.at().matching() == null || run.state() == BackfillState.CHECKING
                ? run.at().received()
                : run.at().matching();
        return begun.plus(SOON).isAfter(now) ? "every 2s" : "every 5s";
    }

    public boolean mayPause() {
        return mayWrite && run.state().mayBecome(BackfillState.PAUSED);
    }

    public boolean mayResume() {
        return mayWrite && run.state() == BackfillState.PAUSED;
    }

    public boolean mayCancel() {
        return mayWrite && run.state().mayBecome(BackfillState.CANCELLED);
    }

    public boolean mayMatch() {
        return mayWrite && run.state() == BackfillState.READY;
    }

    public boolean mayUndo() {
        return mayCommit && run.state() == BackfillState.DONE;
    }

    public boolean mayRepeat() {
        return mayWrite
                && (run.state() == BackfillState.FAILED
                        || run.state() == BackfillState.CANCELLED
                        || run.state() == BackfillState.UNDONE);
    }

    /** Whether starting it again with the columns named may help. */
    public boolean mayNameColumns() {
        var failure = run.standing().failure();
        return mayRepeat()
                && run.at().cleared() == null
                && failure != null
                && failure.reason() == FailureReason.COLUMNS_UNKNOWN;
    }

    public boolean isPausedByOutage() {
        return run.standing().isPausedBy(PauseCause.OUTAGE);
    }

    /** Whether it did anything that there is a list of. */
    public boolean hasChanges() {
        return run.applied() != null;
    }

    public boolean isComparable() {
        return run.state() == BackfillState.REVIEW || run.state() == BackfillState.DONE;
    }

    public String fileWords() {
        var size = Figures.size(run.order().file().size());
        return run.rows().read() == 0
                ? size
                : size + ", " + Figures.count(run.rows().read(), "row", "rows");
    }

    public String figure(long number) {
        return Figures.count(number);
    }

    /** What was found is told also where the matching is over. */
    static boolean hasMoving(Backfill run) {
        return run.state().isWork()
                || run.state() == BackfillState.PAUSED
                || run.requests().read() > 0;
    }
}
