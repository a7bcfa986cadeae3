package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.EmailAddress;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.util.List;

/** Puts addresses on the notification list and takes them off, each with an audit entry. */
@Component
class EditRecipients {

    private static final String SUBJECT = "backfill-recipient";

    private final BackfillRecipients recipients;
    private final AuditTrail trail;

    EditRecipients(BackfillRecipients recipients, AuditTrail trail) {
        this.recipients = recipients;
        this.trail = trail;
    }

    /** @throws InvalidInput when it is no address, or one that is on the list already */
    @Transactional
    public BackfillRecipient add(@Nullable String typed, Actor actor, Cause cause) {
        var address = read(typed);
        var added = recipients.add(address, actor).orElseThrow(() -> isThere(address));
        trail.done(actor, event("added", added, cause, new FieldChange("/address", null, added.address())));
        return added;
    }

    /**
     * What {@link #add} would do; writes nothing.
     *
     * @throws InvalidInput as there
     */
    public List<FieldChange> tryAdd(@Nullable String typed) {
        var address = read(typed);
        if (recipients.has(address)) {
            throw isThere(address);
        }
        return List.of(new FieldChange("/address", null, address.text()));
    }

    /** @throws NotFound when it is not on the list, or not any more */
    @Transactional
    public void remove(long id, Actor actor, Cause cause) {
        var removed = recipients.remove(id).orElseThrow(NotFound::new);
        trail.done(actor, event("removed", removed, cause, new FieldChange("/address", removed.address(), null)));
    }

    /** What {@link #remove} would do; writes nothing. */
    public List<FieldChange> tryRemove(long id) {
        var there = recipients.find(id).orElseThrow(NotFound::new);
        return List.of(new FieldChange("/address", there.address(), null));
    }

    private static EmailAddress read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput("/address", "required", "Enter an e-mail address");
        }
        return EmailAddress.of(typed)
                .orElseThrow(() -> new InvalidInput(
                        "/address", "malformed", "Enter one e-mail address, such as name@example.com"));
    }

    private static InvalidInput isThere(EmailAddress address) {
        return new InvalidInput("/address", "taken", address.text() + " is on the list already");
    }

    private static AuditEvent event(String did, BackfillRecipient recipient, Cause cause, FieldChange change) {
        return AuditEvent.of(SUBJECT + "." + did, SUBJECT, recipient.id(), "Notification list of backfills")
                .changing(List.of(change))
                .by(cause);
    }
}
