package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;
import partnerportal.shared.Reason;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What people and clients may have a run do, each in one transaction with its audit entry and its work. What is so already
 * changes nothing.
 */
@Component
public class SteerBackfill {

    /** Whoever works on a cancelled run notices at the next sign of life; until then its tables are in use. */
    private static final Duration UNTIL_LET_GO = Duration.ofSeconds(3);

    private final Backfills backfills;
    private final ScheduleWork work;
    private final AuditTrail audit;
    private final Clock clock;

    SteerBackfill(Backfills backfills, ScheduleWork work, AuditTrail audit, Clock clock) {
        this.backfills = backfills;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who acts, which way, and why if they said it. */
    public record By(Actor actor, Cause cause, @Nullable String reason) {

        /** @throws partnerportal.shared.InvalidInput when the reason cannot be kept */
        public By {
            reason = Reason.optional(reason);
        }
    }

    /** Waits for a person from then on, also when it waited for an outage to end. */
    @Transactional
    public Backfill pause(long id, By who) {
        var run = locked(id);
        return run.standing().isPausedBy(PauseCause.PERSON)
                ? run
                : move(run, standing -> standing.paused(PauseCause.PERSON, null), "backfill.paused", who);
    }

    /** Goes on where it was paused. */
    @Transactional
    public Backfill resume(long id, By who) {
        var run = locked(id);
        return run.state().isWork() ? run : move(run, Standing::resumed, "backfill.resumed", who);
    }

    /** Begins to match what was checked. */
    @Transactional
    public Backfill match(long id, By who) {
        var run = locked(id);
        return run.state() == BackfillState.MATCHING
                ? run
                : move(run, standing -> standing.become(BackfillState.MATCHING), "backfill.matching-started", who);
    }

    /**
     * Reads the file once more with other columns.
     *
     * @param columnMapping in its canonical text
     */
    @Transactional
    public Backfill mapColumns(long id, String columnMapping, By who) {
        var run = locked(id);
        if (run.order().columnMapping().equals(columnMapping)) {
            return run;
        }
        backfills.mapColumns(run, columnMapping);
        return move(run, standing -> standing.become(BackfillState.CHECKING), "backfill.columns-mapped", who);
    }

    /** Leaves nothing behind: what was found is deleted soon after. */
    @Transactional
    public Backfill cancel(long id, By who) {
        var run = locked(id);
        if (run.state() == BackfillState.CANCELLED) {
            return run;
        }
        var cancelled = move(run, standing -> standing.become(BackfillState.CANCELLED), "backfill.cancelled", who);
        work.clearing(clock.instant().plus(UNTIL_LET_GO), id);
        return cancelled;
    }

    private Backfill locked(long id) {
        return backfills.lock(id).orElseThrow(NotFound::new);
    }

    private Backfill move(Backfill run, UnaryOperator<Standing> step, String action, By who) {
        var next = step.apply(run.standing());
        backfills.stand(run, next);
        if (next.state().isWork()) {
            work.now(run.id());
        }
        audit.done(
                who.actor(),
                AuditEvent.of(action, "backfill", run.id(), run.title())
                        .because(who.reason())
                        .by(who.cause()));
        return backfills.find(run.id()).orElseThrow(() -> new Conflict("backfill-state", "The backfill is gone."));
    }
}
