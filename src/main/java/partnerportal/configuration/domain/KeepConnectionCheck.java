package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes down what a check found, and what the list says of the connection from now on. */
@Component
public class KeepConnectionCheck {

    private final PartnerConfigurations configurations;
    private final ConfigurationDrafts drafts;
    private final ConnectionChecks checks;
    private final ConfigurationRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    KeepConnectionCheck(
            PartnerConfigurations configurations,
            ConfigurationDrafts drafts,
            ConnectionChecks checks,
            ConfigurationRows rows,
            AuditTrail audit,
            Clock clock) {
        this.configurations = configurations;
        this.drafts = drafts;
        this.checks = checks;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was found at some state of a configuration.
     *
     * @param label what people call the configuration
     * @param values see {@link CheckKind#values}
     */
    public record Finding(
            long configurationId,
            @Nullable String label,
            CheckKind kind,
            CheckTarget target,
            String values,
            List<CheckStep> steps,
            Duration took) {

        public Finding {
            steps = List.copyOf(steps);
        }

        public CheckOutcome outcome() {
            return CheckOutcome.of(steps);
        }
    }

    /**
     * @param cause the way in which somebody asked for it; null for the portal itself, of which the audit trail does not tell
     * @throws NotFound when the configuration was discarded meanwhile
     */
    @Transactional
    public ConnectionCheck keep(Finding finding, Actor actor, @Nullable Cause cause) {
        lock(finding.configurationId());
        var now = laterThanLast(finding);
        var check = new ConnectionCheck(
                finding.configurationId(),
                finding.kind(),
                finding.target(),
                finding.values(),
                finding.outcome(),
                finding.steps(),
                finding.outcome() == CheckOutcome.FAILED ? failingSince(finding, now) : null,
                finding.took(),
                now,
                actor);
        checks.add(check);
        rows.refresh(finding.configurationId());
        if (cause != null) {
            audit.done(actor, entry(finding, cause));
        }
        return check;
    }

    private void lock(long id) {
        boolean isPublished = configurations.lock(id).isPresent();
        boolean hasDraft = drafts.lock(id).isPresent();
        if (!isPublished && !hasDraft) {
            throw new NotFound();
        }
    }

    /** Checks of one connection never share a moment and follow one another, whatever a replica's clock says. */
    private Instant laterThanLast(Finding finding) {
        var now = clock.instant();
        return checks.list(finding.configurationId(), finding.kind(), 1).stream()
                .map(ConnectionCheck::checkedAt)
                .filter(last -> !now.isAfter(last))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .findFirst()
                .orElse(now);
    }

    private Instant failingSince(Finding finding, Instant now) {
        return checks.lastConclusive(finding.configurationId(), finding.kind(), finding.values())
                .map(ConnectionCheck::failingSince)
                .orElse(now);
    }

    private static AuditEvent entry(Finding finding, Cause cause) {
        var path = "/" + finding.kind().slug() + "_check/" + (finding.target().isDraft() ? "draft" : "live");
        var outcome = finding.outcome().name().toLowerCase(Locale.ROOT);
        return AuditEvent.of("connection.checked", "configuration", finding.configurationId(), finding.label())
                .changing(List.of(new FieldChange(path, null, outcome)))
                .by(cause);
    }
}
