package partnerportal.audit;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;

import java.util.List;

/**
 * What was done, to what, and how it differs from before. Never holds patient data or secrets.
 *
 * @param action noun and past participle, such as {@code configuration.published}
 * @param subjectType the glossary's word for the thing, such as {@code configuration}
 * @param subjectId its id within that type
 * @param subjectLabel what people call it, so that the entry reads by itself
 * @param contributors everyone who prepared what the actor then did
 */
public record AuditEvent(
        String action,
        String subjectType,
        String subjectId,
        @Nullable String subjectLabel,
        List<FieldChange> changes,
        @Nullable String reason,
        @Nullable Cause cause,
        List<Actor> contributors) {

    public AuditEvent {
        changes = List.copyOf(changes);
        contributors = List.copyOf(contributors);
    }

    public static AuditEvent of(String action, String subjectType, Object subjectId, @Nullable String subjectLabel) {
        return new AuditEvent(
                action, subjectType, String.valueOf(subjectId), subjectLabel, List.of(), null, null, List.of());
    }

    public AuditEvent changing(List<FieldChange> what) {
        return new AuditEvent(action, subjectType, subjectId, subjectLabel, what, reason, cause, contributors);
    }

    public AuditEvent because(@Nullable String why) {
        return new AuditEvent(action, subjectType, subjectId, subjectLabel, changes, why, cause, contributors);
    }

    public AuditEvent by(Cause way) {
        return new AuditEvent(action, subjectType, subjectId, subjectLabel, changes, reason, way, contributors);
    }

    public AuditEvent with(List<Actor> who) {
        return new AuditEvent(action, subjectType, subjectId, subjectLabel, changes, reason, cause, who);
    }
}
