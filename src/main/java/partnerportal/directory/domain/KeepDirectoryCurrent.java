package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.directory.DirectoryChanged;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlanOutcome;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The one door through which rows are added and changed. A row that is already as wanted is not written and leaves no
 * trace, so that giving it again is harmless.
 */
@Component
public class KeepDirectoryCurrent {

    /** Looks at the row as it is now, null when there is none, and throws if it must not be changed. */
    public interface Guard {

        Guard NONE = row -> {};

        void check(@Nullable DirectoryRow current);
    }

    private final DirectoryRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepDirectoryCurrent(DirectoryRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What would become of the rows; writes nothing. */
    @Transactional(readOnly = true)
    public Plan plan(Kind kind, List<GivenRow> given) {
        return planned(kind, given);
    }

    /**
     * Does what the plan said, all of it or nothing. Rows that cannot be used are left out, as the plan said.
     *
     * @param planHash of the plan that somebody agreed to
     * @throws Conflict {@code plan-stale} when the directory has moved since
     */
    @Transactional
    public Plan apply(Actor actor, Cause cause, Kind kind, List<GivenRow> given, String planHash) {
        rows.lock(kind);
        var plan = planned(kind, given);
        if (!plan.hash().equals(planHash)) {
            throw new Conflict(
                    "plan-stale",
                    "The directory has changed since this plan was made. Look at the new plan and apply it.");
        }
        write(actor, cause, plan);
        return plan;
    }

    /**
     * Plans one row and does it at once.
     *
     * @throws InvalidInput when the row breaks a rule
     */
    @Transactional
    public PlannedRow keep(Actor actor, Cause cause, Kind kind, GivenRow given, Guard guard) {
        rows.lock(kind);
        var plan = checked(kind, given, guard);
        write(actor, cause, plan);
        return plan.rows().getFirst();
    }

    /** What {@link #keep} would do, refusals included; writes nothing. */
    @Transactional(readOnly = true)
    public PlannedRow preview(Kind kind, GivenRow given, Guard guard) {
        return checked(kind, given, guard).rows().getFirst();
    }

    private Plan checked(Kind kind, GivenRow given, Guard guard) {
        var wanted = WantedRow.read(kind, given);
        if (wanted.key() != null) {
            guard.check(rows.byKey(kind, wanted.key()).orElse(null));
        }
        var plan = planned(kind, given);
        var row = plan.rows().getFirst();
        if (row.outcome() == PlanOutcome.INVALID) {
            throw new InvalidInput(row.problems());
        }
        return plan;
    }

    private Plan planned(Kind kind, List<GivenRow> given) {
        var wanted = given.stream().map(row -> WantedRow.read(kind, row)).toList();
        var keys = wanted.stream().map(WantedRow::key).filter(Objects::nonNull).toList();
        var kept = kind.unique() == null ? rows.byKeys(kind, keys) : rows.all(kind);
        return new Planner(kind, kept).plan(wanted);
    }

    private Plan planned(Kind kind, GivenRow given) {
        return planned(kind, List.of(given));
    }

    private void write(Actor actor, Cause cause, Plan plan) {
        var now = clock.instant();
        var ids = new HashSet<Long>();
        for (var row : plan.rows()) {
            if (row.isWritten()) {
                ids.add(write(actor, cause, plan.kind(), row, now));
            }
        }
        if (!ids.isEmpty()) {
            events.publishEvent(changed(plan.kind(), ids));
        }
    }

    private long write(Actor actor, Cause cause, Kind kind, PlannedRow row, Instant now) {
        var id = row.id();
        if (id == null) {
            id = rows.insert(kind, row.after(), now);
        } else {
            rows.update(kind, id, row.after(), now);
        }
        var action = kind.noun() + (row.outcome() == PlanOutcome.CREATED ? ".created" : ".changed");
        audit.done(
                actor,
                AuditEvent.of(action, kind.word(), id, row.label())
                        .changing(row.changes())
                        .by(cause));
        return id;
    }

    static DirectoryChanged changed(Kind kind, Set<Long> ids) {
        return switch (kind) {
            case PARTNERS -> new DirectoryChanged(ids, Set.of(), Set.of());
            case MARKETS -> new DirectoryChanged(Set.of(), ids, Set.of());
            case SERVICE_LINES -> new DirectoryChanged(Set.of(), Set.of(), ids);
        };
    }
}
