package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.Outcome;
import partnerportal.audit.entries.AuditEntry;
import partnerportal.audit.entries.AuditEntry.Contributor;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An entry as people read it.
 *
 * @param through the client that passed a person's token on; null when there was none
 * @param subject what people call the thing, its type and its id
 * @param seal its place in the chain, or that it has none yet
 */
record AuditEntryPage(
        long id,
        Instant at,
        boolean refused,
        String who,
        String whoExactly,
        @Nullable String through,
        String did,
        String subject,
        String subjectType,
        String subjectId,
        List<FieldChange> changes,
        @Nullable String reason,
        @Nullable String cause,
        String contributors,
        @Nullable String requestId,
        String seal) {

    static AuditEntryPage of(AuditEntry entry) {
        var actor = entry.actor();
        return new AuditEntryPage(
                entry.id(),
                entry.at(),
                entry.outcome() == Outcome.REFUSED,
                actor.name(),
                Words.sentence(actor.kind().name().toLowerCase(Locale.ROOT)) + " " + actor.subject(),
                actor.kind() == Actor.Kind.USER ? actor.client() : null,
                Words.sentence(entry.action()),
                subject(entry),
                entry.subjectType(),
                entry.subjectId(),
                entry.changes(),
                entry.reason(),
                entry.cause() == null ? null : Words.sentence(entry.cause().toLowerCase(Locale.ROOT)),
                entry.contributors().stream().map(Contributor::name).collect(Collectors.joining(", ")),
                entry.requestId(),
                entry.sealPosition() == null ? "Not sealed yet" : "Position %,d".formatted(entry.sealPosition()));
    }

    private static String subject(AuditEntry entry) {
        var label = entry.subjectLabel();
        return label == null ? Words.sentence(entry.subjectType()) + " " + entry.subjectId() : label;
    }
}
