package partnerportal.configuration.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.directory.Directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Configurations as a spreadsheet opens them: a line each, times in UTC. */
final class ConfigurationCsv {

    private static final List<String> HEADER = List.of(
            "id",
            "express_partner_id",
            "name",
            "status",
            "unpublished_changes",
            "markets",
            "service_lines",
            "sources",
            "sso",
            "redox",
            "revision",
            "updated_at");

    /** A cell that begins with one of these is a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter lines;
    private final Directory directory;

    ConfigurationCsv(Writer out, Directory directory) {
        lines = CsvWriter.builder().build(out);
        this.directory = directory;
    }

    void header() {
        lines.writeRecord(HEADER);
    }

    void write(List<ListedConfiguration> rows) {
        var names = new DirectoryWords(
                directory.markets(ids(rows, ListedConfiguration::marketIds)),
                Map.of(),
                directory.serviceLines(ids(rows, ListedConfiguration::serviceLineIds)));
        rows.forEach(row -> write(row, names));
    }

    void flush() {
        try {
            lines.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(ListedConfiguration row, DirectoryWords names) {
        lines.writeRecord(Stream.of(
                        row.id(),
                        row.expressPartnerId(),
                        row.name(),
                        ListQuery.word(row.status()),
                        row.hasUnpublishedChanges() ? "yes" : "no",
                        joined(row.marketIds(), names::market),
                        joined(row.serviceLineIds(), names::serviceLine),
                        row.sourceCount(),
                        ListQuery.word(row.sso()),
                        ListQuery.word(row.redox()),
                        row.revision(),
                        row.updatedAt())
                .map(ConfigurationCsv::cell)
                .toList());
    }

    private static String cell(@Nullable Object content) {
        var text = content == null ? "" : content.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String joined(List<Long> ids, Function<Long, String> name) {
        return ids.stream().map(name).sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining("; "));
    }

    private static List<Long> ids(List<ListedConfiguration> rows, Function<ListedConfiguration, List<Long>> which) {
        return rows.stream().map(which).flatMap(List::stream).distinct().toList();
    }
}
