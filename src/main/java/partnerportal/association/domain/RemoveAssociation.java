package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditTrail;
import partnerportal.directory.Directory;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shared.Reason;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person says that a care request does not belong to a partner. One that does not hold any more stays as it ended. */
@Component
public class RemoveAssociation {

    /** @param reason why; needed */
    public record Wanted(
            long careRequestId, long partnerId, @Nullable String reason) {}

    private final Associations associations;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    RemoveAssociation(Associations associations, Directory directory, AuditTrail audit, Clock clock) {
        this.associations = associations;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound when it never belonged to the partner
     * @throws InvalidInput when the reason is missing
     */
    @Transactional
    public ChangedByHand remove(Actor actor, Cause cause, Wanted wanted, Guard guard) {
        associations.lock(wanted.partnerId());
        var change = planned(wanted, guard);
        var held = associations.current(wanted.careRequestId(), wanted.partnerId());
        if (held.isPresent()) {
            var reason = reason(wanted);
            associations.end(held.get(), clock.instant(), actor, reason);
            var partner = directory.partners(List.of(wanted.partnerId())).get(wanted.partnerId());
            audit.done(
                    actor,
                    HandEvents.of("association.removed", wanted.careRequestId(), partner, change)
                            .because(reason)
                            .by(cause));
        }
        return change;
    }

    /** What {@link #remove} would do, refusals included; writes nothing. */
    @Transactional(readOnly = true)
    public ChangedByHand preview(Wanted wanted, Guard guard) {
        return planned(wanted, guard);
    }

    private ChangedByHand planned(Wanted wanted, Guard guard) {
        var found = associations.between(wanted.careRequestId(), wanted.partnerId());
        if (found.isEmpty()) {
            throw new NotFound();
        }
        guard.check(found);
        reason(wanted);
        return found.stream()
                .filter(Association::holds)
                .findFirst()
                .map(held -> new ChangedByHand(false, changes(held)))
                .orElse(ChangedByHand.NOTHING);
    }

    private static List<FieldChange> changes(Association held) {
        var changes = new ArrayList<FieldChange>();
        changes.add(new FieldChange("/origin", held.origin().name().toLowerCase(Locale.ROOT), null));
        if (held.backfillId() != null) {
            changes.add(new FieldChange("/backfill_id", held.backfillId().toString(), null));
        }
        if (held.day() != null) {
            changes.add(new FieldChange("/day", held.day().toString(), null));
        }
        return changes;
    }

    private static String reason(Wanted wanted) {
        return Reason.required(wanted.reason(), "Say why");
    }
}
