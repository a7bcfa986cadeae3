package partnerportal.audit.entries;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.Outcome;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;

import java.time.Instant;
import java.util.List;

/**
 * One line of the trail.
 *
 * @param cause by which way it came in; null when it is not known
 * @param contributors who prepared what the actor then did
 * @param sealPosition null while it has no seal yet
 */
public record AuditEntry(
        long id,
        Instant at,
        Outcome outcome,
        Actor actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String subjectLabel,
        List<FieldChange> changes,
        @Nullable String reason,
        @Nullable String cause,
        List<Contributor> contributors,
        @Nullable String requestId,
        @Nullable Long sealPosition) {

    public record Contributor(String subject, String name) {}

    public AuditEntry {
        changes = List.copyOf(changes);
        contributors = List.copyOf(contributors);
    }
}
