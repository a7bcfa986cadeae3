package partnerportal.configuration.imports.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes records apart into the tables of a layout; into a folder each when they are more than one import takes. */
final class TableWriting {

    private record Open(ByteArrayOutputStream bytes, CsvWriter lines) {}

    private final Layout layout;
    private final List<Part> parts = new ArrayList<>();

    TableWriting(Layout layout) {
        this.layout = layout;
        parts.add(new Part());
    }

    void write(ObjectNode record) {
        var rows = new LinkedHashMap<Table, List<List<String>>>();
        layout.tables().forEach(table -> rows.put(table, rows(table, record)));
        int size = rows.values().stream().mapToInt(List::size).sum();
        if (!parts.getLast().hasRoomFor(size)) {
            parts.add(new Part());
        }
        parts.getLast().write(rows, size);
    }

    byte[] done() {
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole)) {
            for (int at = 0; at < parts.size(); at++) {
                parts.get(at).writeTo(zip, parts.size() == 1 ? "" : "part-" + (at + 1) + "/");
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return whole.toByteArray();
    }

    /** What one import takes. */
    private final class Part {

        private final Map<Table, Open> open = new LinkedHashMap<>();
        private int records;
        private int rows;

        Part() {
            for (var table : layout.tables()) {
                var bytes = new ByteArrayOutputStream();
                var lines = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                lines.writeRecord(table.columns());
                open.put(table, new Open(bytes, lines));
            }
        }

        boolean hasRoomFor(int more) {
            return records < ImportFile.MOST_RECORDS && rows + more <= ImportFile.MOST_PARTS;
        }

        void write(Map<Table, List<List<String>>> record, int size) {
            record.forEach((table, lines) ->
                    lines.forEach(Objects.requireNonNull(open.get(table)).lines()::writeRecord));
            records++;
            rows += size;
        }

        void writeTo(ZipOutputStream zip, String folder) throws IOException {
            for (var table : open.entrySet()) {
                table.getValue().lines().close();
                zip.putNextEntry(new ZipEntry(folder + table.getKey().file()));
                table.getValue().bytes().writeTo(zip);
                zip.closeEntry();
            }
        }
    }

    private List<List<String>> rows(Table table, ObjectNode record) {
        if (table.member().isEmpty()) {
            return List.of(table.columns().stream()
                    .map(column -> cell(record.at(Table.pointer(column))))
                    .toList());
        }
        var rows = new ArrayList<List<String>>();
        if (table.member().equals("service_lines")) {
            for (var market : record.path("markets")) {
                for (var line : market.path("service_lines")) {
                    rows.add(row(table, record, List.of(line, market)));
                }
            }
        } else {
            record.path(table.member()).forEach(part -> rows.add(row(table, record, List.of(part))));
        }
        return rows;
    }

    /** @param parts where a column's value is looked for, the first that has it */
    private List<String> row(Table table, ObjectNode record, List<JsonNode> parts) {
        return table.columns().stream()
                .map(column -> layout.keys().contains(column)
                        ? cell(record.at(Table.pointer(column)))
                        : parts.stream()
                                .filter(part -> part.has(column))
                                .map(part -> cell(part.get(column)))
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : CellText.write(value.asString());
    }
}
