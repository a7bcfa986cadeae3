package partnerportal.backfill.runs;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;

/** The steps that a run makes by itself, each under its fence: in the epoch and the state of whoever works on it. */
@Component
public class StepBackfill {

    private final Backfills backfills;
    private final WorkedBackfills worked;
    private final ScheduleWork work;
    private final BackfillProperties settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StepBackfill(
            Backfills backfills,
            WorkedBackfills worked,
            ScheduleWork work,
            BackfillProperties settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.backfills = backfills;
        this.worked = worked;
        this.work = work;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** To the next state, in the caller's transaction or one of its own. */
    @Transactional
    public void become(Backfill run, BackfillState next) {
        var held = worked.hold(run.id(), run.epoch(), run.state());
        backfills.stand(held, held.standing().become(next));
    }

    /** What the run wants does not answer: it waits and tries again by itself. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void pauseForOutage(Backfill run, String words) {
        var held = worked.hold(run.id(), run.epoch(), run.state());
        backfills.stand(held, held.standing().paused(PauseCause.OUTAGE, words));
        work.at(clock.instant().plus(untilNextTry(held)), held.id());
    }

    /** How long to wait until what a run needs is tried again. */
    public Duration untilNextTry(long id) {
        return backfills.find(id).map(this::untilNextTry).orElse(Duration.ZERO);
    }

    private Duration untilNextTry(Backfill run) {
        return settings.retryAfter(run.at().moved(), clock.instant());
    }

    /** The outage is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void resumeAfterOutage(Backfill run) {
        var held = worked.hold(run.id(), run.epoch(), BackfillState.PAUSED);
        if (!held.standing().isPausedBy(PauseCause.OUTAGE)) {
            throw new TakenOver(run.id());
        }
        backfills.stand(held, held.standing().resumed());
    }

    /** @param words a sentence for people: what happened and what to do; no patient data */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(Backfill run, FailureReason reason, String words) {
        var held = worked.hold(run.id(), run.epoch(), run.state());
        backfills.stand(held, held.standing().failed(reason, words));
        ended(held.id());
    }

    /** Has what must not be kept for ever deleted in time, and tells those who want to know; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(long id) {
        work.clearing(clock.instant().plus(settings.keepFor()), id);
        events.publishEvent(new BackfillEnded(id));
    }
}
