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

    /** @throws WrongState when it does not lead on from where the run stands */
    @Transactional
    public Backfill steer(long id, Steering way, By who) {
        var run = locked(id);
        var next = way.from(run.standing());
        if (next.equals(run.standing())) {
            return run;
        }
        var steered = move(run, next, way.action(), who);
        if (next.state() == BackfillState.CANCELLED) {
            work.clearing(clock.instant().plus(UNTIL_LET_GO), id);
        }
        return steered;
    }

    /** Where steering would lead from where the run stands; writes nothing and refuses what steering would refuse. */
    public Standing trySteering(Backfill run, Steering way) {
        return way.from(run.standing());
    }

    /**
     * Reads the file once more with other columns.
     *
     * @param columnMapping in its canonical text
     * @throws SameBackfill when another run has matched the file with them
     */
    @Transactional
    public Backfill mapColumns(long id, String columnMapping, By who) {
        var run = locked(id);
        var next = tryMappingColumns(run, columnMapping);
        if (next.equals(run.standing())) {
            return run;
        }
        backfills.mapColumns(run, columnMapping);
        return move(run, next, "backfill.columns-mapped", who);
    }

    /**
     * Where other columns would lead from where the run stands; writes nothing and refuses what mapping them would refuse.
     *
     * @throws SameBackfill when another run has matched the file with them
     */
    public Standing tryMappingColumns(Backfill run, String columnMapping) {
        if (run.order().columnMapping().equals(columnMapping)) {
            return run.standing();
        }
        var next = run.standing().become(BackfillState.CHECKING);
        // Only a run that is done can be the same, and none of these days becomes so while this one is not over.
        backfills.same(run.order().withColumns(columnMapping)).ifPresent(other -> {
            throw new SameBackfill(other);
        });
        return next;
    }

    private Backfill locked(long id) {
        return backfills.lock(id).orElseThrow(NotFound::new);
    }

    private Backfill move(Backfill run, Standing next, String action, By who) {
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
