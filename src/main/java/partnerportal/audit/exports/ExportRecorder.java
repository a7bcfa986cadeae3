package partnerportal.audit.exports;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.export.ExportRequested;

/** Writes down who had everything exported, and why, in the transaction that queues it. */
@Component
class ExportRecorder {

    private final AuditTrail trail;

    ExportRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(ExportRequested requested) {
        var event = AuditEvent.of("export.started", "export", requested.run(), requested.what())
                .because(requested.reason());
        trail.done(requested.actor(), requested.cause() == null ? event : event.by(requested.cause()));
    }
}
