package partnerportal.backfill.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.regex.Pattern;

/** A file's text and its records (RFC 4180). */
final class CsvText {

    /** Any more in one cell is a quote that was not closed. */
    static final int LARGEST_FIELD = 16_000_000;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** How spreadsheets say what separates the columns, in a line before the header. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([\\t -~&&[^\"#A-Za-z0-9]])\"?(?:\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    private CsvText() {}

    /** From the first character of the header or of what spreadsheets say before it; what cannot be read becomes U+FFFD. */
    static BufferedReader open(InputStream file, FileEncoding encoding) throws IOException {
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new BufferedReader(new InputStreamReader(file, decoder), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** The delimiter with which most of the first record's cells are known columns, and then most cells. */
    static char delimiter(BufferedReader text, ColumnMapping wanted) throws IOException {
        var start = peek(text);
        var said = SEPARATOR_LINE.matcher(start);
        if (said.find()) {
            return said.group(1).charAt(0);
        }
        char best = DELIMITERS.getFirst();
        long bestScore = -1;
        for (char candidate : DELIMITERS) {
            var headers = firstRecord(start, candidate);
            long score =
                    headers.known(wanted) * LONGEST_HEADER + headers.names().size();
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * Hands on every record, the header first.
     *
     * @throws FileRefused when a record cannot be told from the next
     */
    static void records(BufferedReader text, char delimiter, Cells cells, Runnable each) throws IOException {
        var said = SEPARATOR_LINE.matcher(peek(text));
        if (said.find()) {
            text.skip(said.end());
            cells.after(1);
        }
        try (var records = reader(text, delimiter, cells)) {
            records.forEach(record -> each.run());
        } catch (CsvParseException broken) {
            throw refused(broken, cells.line());
        } catch (UncheckedIOException wrapped) {
            throw refusedOr(wrapped, cells.line());
        }
    }

    private static String peek(BufferedReader text) throws IOException {
        var start = new char[LONGEST_HEADER];
        text.mark(LONGEST_HEADER + 1);
        int read = 0;
        for (int more = 0; more >= 0 && read < start.length; read += Math.max(more, 0)) {
            more = text.read(start, read, start.length - read);
        }
        text.reset();
        return new String(start, 0, read);
    }

    private static Headers firstRecord(String start, char delimiter) {
        var cells = new Cells();
        try (var records = reader(new StringReader(start), delimiter, cells)) {
            var first = records.iterator();
            if (first.hasNext()) {
                first.next();
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            return new Headers(cells.header());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Headers(cells.header());
    }

    private static CsvReader<Cells> reader(Reader text, char delimiter, Cells cells) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_FIELD)
                .build(cells, text);
    }

    private static FileRefused refused(CsvParseException broken, long line) {
        var message = String.valueOf(broken.getMessage());
        return message.contains("buffer size")
                ? FileProblem.FIELD_TOO_LARGE.refused(line, LARGEST_FIELD)
                : FileProblem.BROKEN_QUOTES.refused(line);
    }

    private static RuntimeException refusedOr(UncheckedIOException wrapped, long line) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof CsvParseException broken) {
                return refused(broken, line);
            }
        }
        return wrapped;
    }
}
