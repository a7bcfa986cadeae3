package partnerportal.directory.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.Kind;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.CsvUpload;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a CSV file (RFC 4180) in UTF-8, separated by comma, semicolon, tab or bar, its columns named in the first
 * line.
 *
 * @param ignoredColumns those of the header that the kind does not have
 */
public record DirectoryFile(List<GivenRow> rows, List<String> ignoredColumns) {

    /** One transaction applies them all, and one page lists them. */
    static final int MOST_ROWS = 20_000;

    /** @throws InvalidInput when the file as a whole cannot be used; what is wrong with single rows is said with the row */
    public static DirectoryFile read(Kind kind, InputStream file) {
        var reading = new FileReading(kind);
        CsvUpload.read(file, name -> Header.isColumn(kind, name), "The file", reading::take);
        return reading.done();
    }

    /** What was read of a file so far. */
    private static final class FileReading {

        private final Kind kind;
        private final List<GivenRow> rows = new ArrayList<>();
        private @Nullable Header header;

        FileReading(Kind kind) {
            this.kind = kind;
        }

        void take(CsvRecord record) {
            if (header == null) {
                header = Header.read(kind, record.getFields());
            } else if (rows.size() == MOST_ROWS) {
                throw CsvUpload.refused("too-many-rows", "The file has more than %,d rows. Split it", MOST_ROWS);
            } else {
                rows.add(row(header, record));
            }
        }

        DirectoryFile done() {
            if (header == null) {
                throw CsvUpload.refused("empty", "The selected file is empty");
            }
            if (rows.isEmpty()) {
                throw CsvUpload.refused("no-rows", "The file has a header but no rows");
            }
            return new DirectoryFile(List.copyOf(rows), header.ignored());
        }
    }

    private static GivenRow row(Header header, CsvRecord record) {
        if (record.getFieldCount() != header.columns().size()) {
            return GivenRow.unusable(
                    record.getStartingLineNumber(),
                    new FieldProblem(
                            "",
                            "columns",
                            String.format(
                                    Locale.US,
                                    "Has %,d columns, the header has %,d",
                                    record.getFieldCount(),
                                    header.columns().size())));
        }
        var texts = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < record.getFieldCount(); at++) {
            var column = header.columns().get(at);
            var text = record.getField(at);
            boolean leftOut = column.isPresent() && column.get() == Column.ACTIVE && text.isBlank();
            if (column.isPresent() && !leftOut) {
                texts.put(column.get(), text);
            }
        }
        return new GivenRow(record.getStartingLineNumber(), texts, List.of());
    }
}
