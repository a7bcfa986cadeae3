package partnerportal.audit.refusals;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;

import java.util.List;
import java.util.function.BiConsumer;

/** Writes what nothing depends on: when the database is down the log has it instead, and the answer goes out as it is. */
@Component
class UnobtrusiveTrail {

    private static final Logger LOG = LoggerFactory.getLogger(UnobtrusiveTrail.class);

    /** Counted by these words alone: everything else about a refusal is in the trail. */
    private static final List<String> REFUSALS = List.of("sign-in.failed", "token.refused", "request.refused");

    private final AuditTrail trail;

    private final MeterRegistry registry;

    UnobtrusiveTrail(AuditTrail trail, MeterRegistry registry) {
        this.trail = trail;
        this.registry = registry;
        // From the start, so that an alert sees the first one as an increase.
        REFUSALS.forEach(action -> count(action, 0));
    }

    void witnessed(Actor actor, AuditEvent event) {
        attempt(trail::witnessed, actor, event);
    }

    void refused(Actor actor, AuditEvent event) {
        count(event.action(), 1);
        attempt(trail::refused, actor, event);
    }

    private void count(String action, int times) {
        registry.counter("portal.refusals", "action", action).increment(times);
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
