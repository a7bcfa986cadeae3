package partnerportal.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import partnerportal.audit.entries.AuditEntry;
import partnerportal.audit.entries.AuditEntry.Contributor;
import partnerportal.shared.FieldChange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as a spreadsheet opens them: times in UTC, a line per entry. */
final class AuditCsv {

    private static final List<String> HEADER = List.of(
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

    /** A cell that begins with one of these is a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter lines;

    AuditCsv(Writer out) {
        lines = CsvWriter.builder().build(out);
    }

    void header() {
        lines.writeRecord(HEADER);
    }

    void write(AuditEntry entry) {
        var actor = entry.actor();
        lines.writeRecord(Stream.of(
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
                        entry.sealPosition())
                .map(AuditCsv::cell)
                .toList());
    }

    void flush() throws IOException {
        lines.flush();
    }

    private static String change(FieldChange change) {
        return change.path() + ": " + Objects.requireNonNullElse(change.before(), "") + " → "
                + Objects.requireNonNullElse(change.after(), "");
    }

    /** An apostrophe in front keeps the cell what it is: text. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
