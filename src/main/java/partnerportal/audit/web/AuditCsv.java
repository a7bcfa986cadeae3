package partnerportal.audit.web;

import partnerportal.audit.entries.AuditEntry;
import partnerportal.audit.entries.AuditEntry.Contributor;
import partnerportal.shared.FieldChange;
import partnerportal.shell.CsvDownload;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Entries as a spreadsheet opens them: times in UTC, a line per entry. */
final class AuditCsv {

    static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "outcome",
            "actor_kind",
            "actor_subject",
            "actor_name",
            "acting_client",
            "action",
            "subject_type",
            "subject_id",
            "subject_label",
            "changes",
            "reason",
            "cause",
            "contributors",
            "request_id",
            "seal_position");

    private AuditCsv() {}

    static void write(AuditEntry entry, CsvDownload csv) {
        var actor = entry.actor();
        csv.write(
                entry.id(),
                entry.at(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                actor.kind().name().toLowerCase(Locale.ROOT),
                actor.subject(),
                actor.name(),
                actor.client(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.subjectLabel(),
                entry.changes().stream().map(AuditCsv::change).collect(Collectors.joining("; ")),
                entry.reason(),
                entry.cause() == null ? null : entry.cause().toLowerCase(Locale.ROOT),
                entry.contributors().stream().map(Contributor::name).collect(Collectors.joining("; ")),
                entry.requestId(),
                entry.sealPosition());
    }

    private static String change(FieldChange change) {
        return change.path() + ": " + Objects.requireNonNullElse(change.before(), "") + " → "
                + Objects.requireNonNullElse(change.after(), "");
    }
}
