package partnerportal.shell;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import partnerportal.shared.InvalidInput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CSV file (RFC 4180) that somebody gave, in UTF-8 with or without a byte order mark, separated by comma, semicolon, tab or
 * bar, its columns named in the first line.
 */
public final class CsvUpload {

    public static final int LONGEST_FIELD = 10_000;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADER = 4_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int NEVER = -1;

    private CsvUpload() {}

    /**
     * Hands on every record, the header first.
     *
     * @param isColumn whether a name in the header is a column's; by that the separator is found
     * @param what the file as the start of a sentence, such as "The file"
     * @throws InvalidInput at {@code /file} when it cannot be read to its end
     */
    public static void read(InputStream file, Predicate<String> isColumn, String what, Consumer<CsvRecord> each) {
        long line = 0;
        try (var text = decoded(file);
                var records = records(text, separator(text, isColumn, what))) {
            for (var record : records) {
                line = record.getStartingLineNumber();
                each.accept(record);
            }
        } catch (CsvParseException unreadable) {
            throw refused(
                    "not-csv",
                    "%s cannot be read after line %,d. A quote is not closed, a row has too many columns, or a field is longer than %,d characters",
                    what,
                    line,
                    LONGEST_FIELD);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(what);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof CharacterCodingException) {
                throw notUtf8(what);
            }
            throw wrapped;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static InvalidInput refused(String code, String message, Object... figures) {
        return new InvalidInput(
                "/file", code, figures.length == 0 ? message : String.format(Locale.US, message, figures));
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

    /** The one by which most of the header's parts are columns. */
    private static char separator(BufferedReader text, Predicate<String> isColumn, String what) throws IOException {
        var line = firstLine(text);
        if (line.indexOf("\0") >= 0) {
            throw notUtf8(what);
        }
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> known(line, separator, isColumn))
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var line = new StringBuilder();
        for (int next = text.read();
                next != NEVER && next != '\n' && next != '\r' && line.length() < LONGEST_HEADER - 1;
                next = text.read()) {
            line.append((char) next);
        }
        text.reset();
        return line.toString();
    }

    private static long known(String line, char separator, Predicate<String> isColumn) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .filter(part -> isColumn.test(part.strip().replace("\"", "")))
                .count();
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

    private static InvalidInput notUtf8(String what) {
        return refused("not-utf-8", what + " is not UTF-8 text. Save it as \"CSV UTF-8\" and select it again");
    }
}
