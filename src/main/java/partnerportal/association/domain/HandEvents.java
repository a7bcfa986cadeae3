package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.AuditEvent;
import partnerportal.directory.Partner;
import partnerportal.shared.FieldChange;

import java.util.ArrayList;

/** What the audit log says of a person's word: which care request and partner, never whose. */
final class HandEvents {

    private HandEvents() {}

    static AuditEvent of(String action, long careRequestId, @Nullable Partner partner, ChangedByHand change) {
        var changes = new ArrayList<>(change.changes());
        if (partner != null) {
            var id = Long.toString(partner.id());
            boolean holds = action.equals("association.set");
            changes.addFirst(new FieldChange("/partner_id", change.added() ? null : id, holds ? id : null));
        }
        var label = "Care request " + careRequestId + (partner == null ? "" : ", " + partner.displayName());
        return AuditEvent.of(action, "care-request", careRequestId, label).changing(changes);
    }
}
