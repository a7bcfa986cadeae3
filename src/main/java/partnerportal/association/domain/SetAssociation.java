package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.association.Origin;
import partnerportal.audit.AuditTrail;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shared.Reason;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person says that a care request belongs to a partner. What a person said already stays as it is; what a backfill said
 * becomes the person's word, which no backfill changes.
 */
@Component
public class SetAssociation {

    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_099;

    /**
     * @param day the care request's, in its market's time zone; null to leave it as it is known
     * @param reason why; needed
     */
    public record Wanted(
            long careRequestId,
            long partnerId,
            @Nullable LocalDate day,
            @Nullable String reason) {}

    private final Associations associations;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    SetAssociation(Associations associations, Directory directory, AuditTrail audit, Clock clock) {
        this.associations = associations;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there can be no such care request, or there is no such partner
     * @throws InvalidInput when the reason is missing, or the partner is inactive and would be newly set
     */
    @Transactional
    public ChangedByHand set(Actor actor, Cause cause, Wanted wanted, Guard guard) {
        associations.lock(wanted.partnerId());
        var change = planned(wanted, guard);
        if (!change.any()) {
            return change;
        }
        var reason = reason(wanted);
        var now = clock.instant();
        var current = associations.current(wanted.careRequestId(), wanted.partnerId());
        current.ifPresent(held -> associations.end(held, now, actor, reason));
        associations.make(
                wanted.careRequestId(), wanted.partnerId(), day(wanted, current.orElse(null)), now, actor, reason);
        audit.done(
                actor,
                HandEvents.of("association.set", wanted.careRequestId(), partner(wanted.partnerId()), change)
                        .because(reason)
                        .by(cause));
        return change;
    }

    /** What {@link #set} would do, refusals included; writes nothing. */
    @Transactional(readOnly = true)
    public ChangedByHand preview(Wanted wanted, Guard guard) {
        return planned(wanted, guard);
    }

    private ChangedByHand planned(Wanted wanted, Guard guard) {
        if (wanted.careRequestId() < 1) {
            throw new NotFound();
        }
        var partner = partner(wanted.partnerId());
        guard.check(associations.between(wanted.careRequestId(), wanted.partnerId()));
        reason(wanted);
        if (wanted.day() != null
                && (wanted.day().getYear() < FIRST_YEAR || wanted.day().getYear() > LAST_YEAR)) {
            throw new InvalidInput(
                    "/day", "out-of-range", "Enter a day between %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        var current = associations.current(wanted.careRequestId(), wanted.partnerId());
        if (current.isEmpty() && !partner.active()) {
            throw new InvalidInput(
                    "/partner_id", "partner-inactive", partner.displayName() + " is inactive. Choose another partner");
        }
        return new ChangedByHand(current.isEmpty(), changes(wanted, current));
    }

    private static List<FieldChange> changes(Wanted wanted, Optional<Association> current) {
        var held = current.orElse(null);
        var changes = new ArrayList<FieldChange>();
        if (held == null || held.origin() != Origin.PERSON) {
            changes.add(new FieldChange("/origin", held == null ? null : "backfill", "person"));
        }
        if (held != null && held.origin() != Origin.PERSON) {
            changes.add(new FieldChange("/backfill_id", String.valueOf(held.backfillId()), null));
        }
        var before = held == null ? null : held.day();
        var after = day(wanted, held);
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange("/day", before == null ? null : before.toString(), String.valueOf(after)));
        }
        return changes;
    }

    private static @Nullable LocalDate day(Wanted wanted, @Nullable Association held) {
        return wanted.day() != null || held == null ? wanted.day() : held.day();
    }

    private Partner partner(long id) {
        return Optional.ofNullable(directory.partners(List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    private static String reason(Wanted wanted) {
        return Reason.required(wanted.reason(), "Say why");
    }
}
