package partnerportal.directory.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.Kind;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private static final int LONGEST_FIELD = 10_000;
    private static final int LONGEST_HEADER = 4_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int NEVER = -1;

    /** @throws InvalidInput when the file as a whole cannot be used; what is wrong with single rows is said with the row */
    public static DirectoryFile read(Kind kind, InputStream file) {
        long line = 0;
        try (var text = decoded(file);
                var records = records(text, separator(kind, text))) {
            var rows = new ArrayList<GivenRow>();
            Header header = null;
            for (var record : records) {
                line = record.getStartingLineNumber();
                if (header == null) {
                    header = Header.read(kind, record.getFields());
                } else if (rows.size() == MOST_ROWS) {
                    throw refused("too-many-rows", "The file has more than %,d rows. Split it", MOST_ROWS);
                } else {
                    rows.add(row(header, record));
                }
            }
            if (header == null) {
                throw refused("empty", "The selected file is empty");
            }
            if (rows.isEmpty()) {
                throw refused("no-rows", "The file has a header but no rows");
            }
            return new DirectoryFile(List.copyOf(rows), header.ignored());
        } catch (CsvParseException unreadable) {
            throw refused(
                    "not-csv",
                    "The file cannot be read after line %,d. A quote is not closed, a row has too many columns, or a field is longer than %,d characters",
                    line,
                    LONGEST_FIELD);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8();
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw wrapped;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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

    /** Bytes that are not UTF-8 are an error, never a question mark in somebody's name. */
    private static BufferedReader decoded(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(file, decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static char separator(Kind kind, BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var line = new StringBuilder();
        for (int next = text.read();
                next != NEVER && next != '\n' && next != '\r' && line.length() < LONGEST_HEADER - 1;
                next = text.read()) {
            line.append((char) next);
        }
        text.reset();
        if (line.indexOf("\0") >= 0) {
            throw notUtf8();
        }
        return Header.separator(kind, line.toString());
    }

    private static CsvReader<CsvRecord> records(BufferedReader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFieldSize(LONGEST_FIELD).build(), text);
    }

    private static InvalidInput notUtf8() {
        return refused("not-utf-8", "The file is not UTF-8 text. Save it as \"CSV UTF-8\" and select it again");
    }

    static InvalidInput refused(String code, String message, Object... figures) {
        return new InvalidInput(
                "/file", code, figures.length == 0 ? message : String.format(Locale.US, message, figures));
    }
}
