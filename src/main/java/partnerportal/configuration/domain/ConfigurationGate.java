package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The one way by which what is live changes: load the latest, apply, check the whole, then write aggregate, revision and
 * audit entry in one transaction. No difference, no write.
 */
@Component
public class ConfigurationGate {

    private final PartnerConfigurations configurations;
    private final Revisions revisions;
    private final SurroundingsLookup surroundings;
    private final ConfigurationRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfigurationGate(
            PartnerConfigurations configurations,
            Revisions revisions,
            SurroundingsLookup surroundings,
            ConfigurationRows rows,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.configurations = configurations;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes what is published; waits for nobody longer than the lock time-out.
     *
     * @throws NotFound when it was never published
     * @throws InvalidInput with every rule that the changed whole would break
     */
    @Transactional
    public Published change(long id, ConfigurationChange change, Submission submission) {
        return change(id, change, submission, Precondition.none());
    }

    /** The same, when the state that it would change fulfils the condition. */
    @Transactional
    public Published change(long id, ConfigurationChange change, Submission submission, Precondition precondition) {
        if (configurations.lock(id).isEmpty()) {
            throw new NotFound();
        }
        var before = configurations.findById(id).orElseThrow(NotFound::new);
        precondition.check(before);
        var checked = check(before, change);
        return checked.isUnchanged() ? checked : write(before, checked, submission);
    }

    /** What {@link #change} would do; writes nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Published tryChange(long id, ConfigurationChange change, Precondition precondition) {
        var before = configurations.findById(id).orElseThrow(NotFound::new);
        precondition.check(before);
        return check(before, change);
    }

    /**
     * Publishes a configuration for the first time.
     *
     * @param id from {@link PartnerConfigurations#nextId}
     */
    @Transactional
    public Published create(long id, Settings settings, Instant createdAt, Submission submission) {
        return write(null, checkNew(id, settings, createdAt), submission);
    }

    /** What {@link #create} would do; writes nothing. */
    @Transactional(readOnly = true)
    public Published tryCreate(Settings settings) {
        return checkNew(0, settings, clock.instant());
    }

    private Published check(PartnerConfiguration before, ConfigurationChange change) {
        var changed = change.applyTo(before);
        var changes = ConfigurationDiff.between(before.snapshot(), changed.snapshot());
        if (changes.isEmpty()) {
            return new Published(before, before, changes);
        }
        refuseBroken(changed, before);
        return new Published(before, changed, changes);
    }

    private Published checkNew(long id, Settings settings, Instant createdAt) {
        var created = PartnerConfiguration.create(id, settings, createdAt);
        refuseBroken(created, null);
        var nothing = new ConfigurationSnapshot(Settings.empty(), null);
        return new Published(null, created, ConfigurationDiff.between(nothing, created.snapshot()));
    }

    private void refuseBroken(PartnerConfiguration changed, @Nullable PartnerConfiguration before) {
        var known = surroundings.of(changed.id(), changed.settings(), before == null ? null : before.settings());
        var problems = ConfigurationRules.check(changed, known);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Published write(@Nullable PartnerConfiguration before, Published checked, Submission submission) {
        var at = before == null ? clock.instant() : laterThan(before.updatedAt());
        var saved = save(checked.after().nextRevision(at));
        revisions.add(saved, submission);
        rows.refresh(saved.id());
        audit.done(submission.actor(), entry(before, saved, checked.changes(), submission));
        events.publishEvent(new ConfigurationPublished(saved));
        return new Published(before, saved, checked.changes());
    }

    private PartnerConfiguration save(PartnerConfiguration next) {
        try {
            return configurations.save(next);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenConstraint.explain(broken);
        }
    }

    /** Revisions of one configuration never share a moment, whatever a replica's clock says. */
    private Instant laterThan(Instant last) {
        var now = clock.instant();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private static AuditEvent entry(
            @Nullable PartnerConfiguration before,
            PartnerConfiguration after,
            List<FieldChange> changes,
            Submission submission) {
        return AuditEvent.of(
                        action(before, after),
                        "configuration",
                        after.id(),
                        after.settings().name())
                .changing(changes)
                .because(submission.reason())
                .by(submission.cause())
                .with(submission.contributors());
    }

    private static String action(@Nullable PartnerConfiguration before, PartnerConfiguration after) {
        if (before != null && before.isDeactivated() != after.isDeactivated()) {
            return after.isDeactivated() ? "configuration.deactivated" : "configuration.reactivated";
        }
        return "configuration.published";
    }
}
