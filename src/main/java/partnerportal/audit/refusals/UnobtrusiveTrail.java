package partnerportal.audit.refusals;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;

import java.util.function.BiConsumer;

/** Writes what nothing depends on: when the database is down the log has it instead, and the answer goes out as it is. */
@Component
class UnobtrusiveTrail {

    private static final Logger LOG = LoggerFactory.getLogger(UnobtrusiveTrail.class);

    private final AuditTrail trail;

    UnobtrusiveTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void witnessed(Actor actor, AuditEvent event) {
        attempt(trail::witnessed, actor, event);
    }

    void refused(Actor actor, AuditEvent event) {
        attempt(trail::refused, actor, event);
    }

    private static void attempt(BiConsumer<Actor, AuditEvent> write, Actor actor, AuditEvent event) {
        try {
            write.accept(actor, event);
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "Not in the audit trail ({}): {} of {} {} {}, by {} {}, client {}: {}",
                    failed.getClass().getSimpleName(),
                    event.action(),
                    event.subjectType(),
                    event.subjectLabel(),
                    event.subjectId(),
                    actor.kind(),
                    actor.subject(),
                    actor.client(),
                    event.reason());
        }
    }
}
