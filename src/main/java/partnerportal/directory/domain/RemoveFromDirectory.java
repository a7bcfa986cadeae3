package partnerportal.directory.domain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;

import java.util.Set;

/** Takes a row out of the directory, as long as nothing refers to it. What is in use can only be deactivated. */
@Component
public class RemoveFromDirectory {

    private final DirectoryRows rows;
    private final Usage usage;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RemoveFromDirectory(DirectoryRows rows, Usage usage, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.usage = usage;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Conflict {@code in-use} when something refers to it */
    @Transactional
    public void remove(Actor actor, Cause cause, Kind kind, long id) {
        rows.lock(kind);
        var row = rows.byId(kind, id).orElseThrow(NotFound::new);
        var uses = usage.of(kind, id);
        if (uses.any()) {
            throw inUse(uses.fact());
        }
        try {
            rows.delete(kind, id);
        } catch (DataIntegrityViolationException referredTo) {
            throw inUse("In use");
        }
        audit.done(
                actor,
                AuditEvent.of(kind.noun() + ".deleted", kind.word(), id, row.label())
                        .changing(row.values().removed())
                        .by(cause));
        events.publishEvent(KeepDirectoryCurrent.changed(kind, Set.of(id)));
    }

    private static Conflict inUse(String fact) {
        return new Conflict("in-use", fact + ". Deactivate it instead.");
    }
}
