package partnerportal.audit.mails;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.mail.MailDecided;
import partnerportal.shared.Cause;

/** Writes down who decided on a mail that could not be delivered, and why, in the transaction of the decision. */
@Component
class MailRecorder {

    private final AuditTrail trail;

    MailRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(MailDecided decided) {
        var event = AuditEvent.of("mail." + decided.did(), "mail", decided.mail(), decided.subject());
        trail.done(decided.actor(), event.because(decided.reason()).by(Cause.PORTAL));
    }
}
