package partnerportal.backfill.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import partnerportal.backfill.eligible.LoadStopped;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.FailureReason;
import partnerportal.backfill.runs.PauseCause;
import partnerportal.backfill.runs.StepBackfill;
import partnerportal.backfill.runs.TakenOver;
import partnerportal.backfill.runs.WorkJob;
import partnerportal.backfill.runs.WorkedBackfills;
import partnerportal.station.StationRefused;
import partnerportal.station.StationUnavailable;
import partnerportal.storage.StorageUnavailable;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Carries a run on from wherever it stands until it waits for somebody or is over. Whoever calls this has the run to
 * themselves as far as the scheduler knows; what the scheduler cannot know, the run's epoch decides.
 */
@Component
class WorkOnBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnBackfill.class);

    /** So often a run meets a problem that does not pass by itself, without a page in between, before it is given up. */
    private static final int TRIES = 4;

    private final Backfills backfills;
    private final WorkedBackfills worked;
    private final StepBackfill steps;
    private final CheckFile check;
    private final MatchRequests match;
    private final CommitPlan commit;

    WorkOnBackfill(
            Backfills backfills,
            WorkedBackfills worked,
            StepBackfill steps,
            CheckFile check,
            MatchRequests match,
            CommitPlan commit) {
        this.backfills = backfills;
        this.worked = worked;
        this.steps = steps;
        this.check = check;
        this.match = match;
        this.commit = commit;
    }

    /** How it was left. */
    enum Left {
        /** There is nothing to do any more, or somebody else does it. */
        NOTHING_TO_DO,
        /** What it needs still does not answer. */
        STILL_DOWN,
        /** The process stops; another one is to go on. */
        UNFINISHED
    }

    /**
     * @throws RuntimeException when it is to be tried again
     */
    Left run(WorkJob job, BooleanSupplier stopping) throws InterruptedException {
        var run = backfills
                .find(job.backfillId())
                .filter(WorkOnBackfill::hasWork)
                .flatMap(any -> worked.takeOver(job))
                .orElse(null);
        if (run == null) {
            return Left.NOTHING_TO_DO;
        }
        try {
            return carryOn(run, stopping);
        } catch (TakenOver elsewhere) {
            LOG.info("{} is left: {}", run.title(), elsewhere.getMessage());
            return Left.NOTHING_TO_DO;
        }
    }

    private Left carryOn(Backfill taken, BooleanSupplier stopping) throws InterruptedException {
        var run = taken;
        try {
            while (hasWork(run)) {
                if (run.state().isWork()) {
                    LOG.info("{} goes on: {}", run.title(), run.state());
                }
                step(run, stopping);
                run = own(run);
            }
            return Left.NOTHING_TO_DO;
        } catch (Stopping | LoadStopped later) {
            LOG.info("{} is left for another process, because this one stops", run.title());
            return Left.UNFINISHED;
        } catch (StationUnavailable | StorageUnavailable outage) {
            return pause(own(run), outage);
        } catch (TakenOver elsewhere) {
            throw elsewhere;
        } catch (RuntimeException problem) {
            if (!isStillToDo(run, problem)) {
                LOG.info("{} is left: it waits for somebody or is over", run.title());
                return Left.NOTHING_TO_DO;
            }
            if (Passing.by(problem) || worked.trouble(run) < TRIES) {
                throw problem;
            }
            giveUp(own(run), problem);
            return Left.NOTHING_TO_DO;
        }
    }

    /** Whoever was frozen and wakes up meets broken connections first: the run is none of their business any more. */
    private boolean isStillToDo(Backfill run, RuntimeException problem) {
        try {
            return hasWork(own(run));
        } catch (DataAccessException | TransactionException unknown) {
            problem.addSuppressed(unknown);
            return true;
        }
    }

    /** Ends the run: the same problem came again and again. */
    private void giveUp(Backfill run, RuntimeException problem) {
        if (!run.state().mayBecome(BackfillState.FAILED)) {
            return;
        }
        LOG.error("{} is given up", run.title(), problem);
        steps.fail(
                run,
                FailureReason.UNEXPECTED,
                "The portal met a problem that it did not expect (%s). Nothing was changed. Tell support the number of this run; the log has the details."
                        .formatted(problem.getClass().getSimpleName()));
    }

    private static boolean hasWork(Backfill run) {
        return run.state().isWork() || run.standing().isPausedBy(PauseCause.OUTAGE);
    }

    /** As it is now. @throws TakenOver when it is in other hands */
    private Backfill own(Backfill run) {
        return backfills
                .find(run.id())
                .filter(now -> now.epoch() == run.epoch())
                .orElseThrow(() -> new TakenOver(run.id()));
    }

    private void step(Backfill run, BooleanSupplier stopping) throws InterruptedException {
        switch (run.state()) {
            case RECEIVED -> steps.become(run, BackfillState.CHECKING);
            case CHECKING -> check.run(run, stopping);
            case MATCHING -> match(run, stopping);
            case COMMITTING -> commit.run(run);
            case PAUSED -> goOn(run);
            case READY, REVIEW, DONE, FAILED, CANCELLED, UNDONE -> {}
        }
    }

    private void match(Backfill run, BooleanSupplier stopping) throws InterruptedException {
        try {
            match.run(run, stopping);
        } catch (StationRefused refused) {
            steps.fail(run, FailureReason.STATION_REFUSED, words(refused));
        } catch (DuplicateKeyException twice) {
            steps.fail(
                    run,
                    FailureReason.STATION_REFUSED,
                    "Station named a care request twice. Nothing was changed. Tell Station's team the number of this run.");
        }
    }

    private void goOn(Backfill run) {
        var pause = run.standing().pause();
        try {
            if (pause != null && pause.from() == BackfillState.MATCHING) {
                match.probe(run);
            } else {
                check.probe(run);
            }
        } catch (StationRefused refused) {
            steps.fail(run, FailureReason.STATION_REFUSED, words(refused));
            return;
        }
        steps.resumeAfterOutage(run);
        LOG.info("{} resumes after an outage", run.title());
    }

    private Left pause(Backfill run, RuntimeException outage) {
        if (run.state() == BackfillState.PAUSED) {
            return Left.STILL_DOWN;
        }
        if (!run.state().isWork()) {
            return Left.NOTHING_TO_DO;
        }
        LOG.warn("{} waits: {}", run.title(), words(outage));
        steps.pauseForOutage(run, words(outage));
        return Left.NOTHING_TO_DO;
    }

    private static String words(RuntimeException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "What the backfill needs does not answer.");
    }
}
