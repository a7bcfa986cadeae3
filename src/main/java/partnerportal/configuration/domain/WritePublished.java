package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The gate's writing hand: aggregate, revision, list row and audit entry of everything that was checked, or nothing. */
@Component
class WritePublished {

    /** Few enough that no statement comes near the time-out, many enough that the way to the database counts little. */
    private static final int AT_ONCE = 250;

    private final PartnerConfigurations configurations;
    private final Revisions revisions;
    private final ConfigurationRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    WritePublished(
            PartnerConfigurations configurations,
            Revisions revisions,
            ConfigurationRows rows,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.configurations = configurations;
        this.revisions = revisions;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param checked what follows the rules and changes something; no configuration twice
     * @return the same as it was saved, in the same order
     */
    List<Published> write(List<Published> checked, Submission submission) {
        var written = new ArrayList<Published>(checked.size());
        for (int from = 0; from < checked.size(); from += AT_ONCE) {
            written.addAll(writePart(checked.subList(from, Math.min(from + AT_ONCE, checked.size())), submission));
        }
        written.forEach(one -> events.publishEvent(new ConfigurationPublished(one.after())));
        return written;
    }

    private List<Published> writePart(List<Published> checked, Submission submission) {
        var saved = save(checked.stream().map(this::next).toList());
        var written = new ArrayList<Published>(checked.size());
        for (int at = 0; at < saved.size(); at++) {
            var one = checked.get(at);
            written.add(new Published(one.before(), saved.get(at), one.changes()));
        }
        revisions.add(saved, submission);
        rows.write(saved);
        audit.done(
                submission.actor(),
                written.stream().map(one -> entry(one, submission)).toList());
        if (checked.size() == AT_ONCE) {
            checkTheWhole();
        }
        return written;
    }

    /** The rules that are otherwise checked at the commit, which would take too long for all parts together. */
    private void checkTheWhole() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private List<PartnerConfiguration> save(List<PartnerConfiguration> next) {
        try {
            return configurations.saveAll(next);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenConstraint.explain(broken);
        }
    }

    private PartnerConfiguration next(Published checked) {
        var before = checked.before();
        return checked.after().nextRevision(before == null ? clock.instant() : laterThan(before.updatedAt()));
    }

    /** Revisions of one configuration never share a moment, whatever a replica's clock says. */
    private Instant laterThan(Instant last) {
        var now = clock.instant();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private static AuditEvent entry(Published written, Submission submission) {
        var after = written.after();
        return AuditEvent.of(
                        action(written.before(), after),
                        "configuration",
                        after.id(),
                        after.settings().name())
                .changing(written.changes())
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
