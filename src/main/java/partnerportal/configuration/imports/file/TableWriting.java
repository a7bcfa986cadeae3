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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes records apart into the tables of a layout. */
final class TableWriting {

    private record Open(ByteArrayOutputStream bytes, CsvWriter lines) {}

    private final Layout layout;
    private final Map<Table, Open> open = new LinkedHashMap<>();

    TableWriting(Layout layout) {
        this.layout = layout;
        for (var table : layout.tables()) {
            var bytes = new ByteArrayOutputStream();
            var lines = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            lines.writeRecord(table.columns());
            open.put(table, new Open(bytes, lines));
        }
    }

    void write(ObjectNode record) {
        open.forEach((table, file) -> rows(table, record).forEach(file.lines()::writeRecord));
    }

    byte[] done() {
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole)) {
            for (var table : open.entrySet()) {
                table.getValue().lines().close();
                zip.putNextEntry(new ZipEntry(table.getKey().file()));
                table.getValue().bytes().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return whole.toByteArray();
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
