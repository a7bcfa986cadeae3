package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.util.List;

/**
 * Turns a partner's view of the portal off and on. It is no part of the configuration: no revision tells of it, and what
 * Express and other systems read stays as it is.
 */
@Component
public class SwitchPartnerView {

    private final PartnerConfigurations configurations;
    private final PartnerViewClosures closures;
    private final AuditTrail audit;
    private final Clock clock;

    SwitchPartnerView(
            PartnerConfigurations configurations, PartnerViewClosures closures, AuditTrail audit, Clock clock) {
        this.configurations = configurations;
        this.closures = closures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does nothing when it is off already.
     *
     * @param submission with a reason
     * @throws NotFound when the configuration was never published
     * @throws InvalidInput without a reason
     */
    @Transactional
    public void off(long id, Submission submission) {
        var configuration = lock(id);
        var reason = submission.reason();
        if (reason == null) {
            throw new InvalidInput("/reason", "required", "Say why the partner view is turned off");
        }
        if (closures.add(id, submission.actor(), reason, clock.instant())) {
            audit.done(
                    submission.actor(),
                    entry("partner-view.turned-off", configuration, "on", "off", reason, submission.cause()));
        }
    }

    /** Does nothing when it is on already. @throws NotFound when the configuration was never published */
    @Transactional
    public void on(long id, Submission submission) {
        var configuration = lock(id);
        if (closures.remove(id)) {
            audit.done(
                    submission.actor(),
                    entry(
                            "partner-view.turned-on",
                            configuration,
                            "off",
                            "on",
                            submission.reason(),
                            submission.cause()));
        }
    }

    private PartnerConfiguration lock(long id) {
        return configurations.lock(id).flatMap(configurations::findById).orElseThrow(NotFound::new);
    }

    private static AuditEvent entry(
            String action,
            PartnerConfiguration configuration,
            String before,
            String after,
            @Nullable String reason,
            Cause cause) {
        return AuditEvent.of(
                        action,
                        "configuration",
                        configuration.id(),
                        configuration.settings().name())
                .changing(List.of(new FieldChange("/partner_view", before, after)))
                .because(reason)
                .by(cause);
    }
}
