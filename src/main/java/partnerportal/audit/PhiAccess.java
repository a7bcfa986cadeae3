package partnerportal.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.util.Collection;

/** Writes down who is shown patient data, before it leaves. Without the entry it must not leave. */
@Component
public class PhiAccess {

    public static final String ACTION = "phi.read";

    private final AuditTrail trail;

    PhiAccess(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * One entry for each thing, in a transaction of its own.
     *
     * @param what the glossary's word for the things whose patient data is shown, such as {@code care-request}
     * @param ids of the things, never of patients
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void witness(Actor actor, Cause way, String what, Collection<Long> ids) {
        trail.done(
                actor,
                ids.stream()
                        .map(id -> AuditEvent.of(ACTION, what, id, null).by(way))
                        .toList());
    }
}
