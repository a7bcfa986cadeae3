package partnerportal.backfill.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A CSV file of people who are eligible. It is read twice, because only the whole file tells its encoding and in which order
 * it has day and month; neither time more than a row of it is in memory.
 */
public final class EligibilityFile {

    private final FileSource source;

    public EligibilityFile(FileSource source) {
        this.source = source;
    }

    /**
     * Finds out what the file is.
     *
     * @throws FileRefused when it cannot be used
     * @throws UncheckedIOException when it cannot be fetched
     */
    public FileSurvey survey(ReadingOptions options) {
        try {
            var form = FileForm.of(source);
            form.refuseOthers();
            var known = form.encoding();
            return known.isPresent() ? survey(options, known.get()) : surveyEightBits(options);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Hands on every row, each as usable or rejected.
     *
     * @throws FileRefused when the file cannot be read to its end
     * @throws UncheckedIOException when it cannot be fetched
     */
    public void read(FileSurvey survey, ReadingOptions options, RowSink sink) {
        try (var file = source.open();
                var text = CsvText.open(file, survey.encoding())) {
            var reading = new RowReading(survey.headers().size(), survey.orders(), options.today(), sink);
            new Pass(survey.headers().size(), survey.places(), options.mostRows(), reading::read)
                    .run(text, survey.delimiter());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private FileSurvey surveyEightBits(ReadingOptions options) throws IOException {
        try (var census = new Utf8Census(source.open())) {
            FileSurvey asUtf8 = null;
            FileRefused refused = null;
            try {
                asUtf8 = survey(options, FileEncoding.UTF_8, census);
            } catch (FileRefused problem) {
                refused = problem;
            }
            // Text in Windows-1252 has single bytes beyond ASCII; a few such bytes in UTF-8 are damage.
            if (census.bad() > census.good()) {
                return survey(options, FileEncoding.WINDOWS_1252);
            }
            if (refused != null) {
                throw refused;
            }
            return java.util.Objects.requireNonNull(asUtf8);
        }
    }

    private FileSurvey survey(ReadingOptions options, FileEncoding encoding) throws IOException {
        try (var file = source.open()) {
            return survey(options, encoding, file);
        }
    }

    private static FileSurvey survey(ReadingOptions options, FileEncoding encoding, java.io.InputStream file)
            throws IOException {
        try (var text = CsvText.open(file, encoding)) {
            var delimiter = CsvText.delimiter(text, options.columns());
            return new Surveying(options, encoding, delimiter).run(text);
        }
    }

    /** Takes a record with its number. */
    interface RowReader {
        void read(Cells cells, int row);
    }

    /** Goes through the rows of a file whose columns are known. */
    private static final class Pass {

        private final int[] columnOf;
        private final int mostRows;
        private final RowReader reader;
        private int row;
        private boolean headerSeen;

        Pass(int columns, Map<Column, Integer> places, int mostRows, RowReader reader) {
            this.columnOf = new int[columns];
            this.mostRows = mostRows;
            this.reader = reader;
            Arrays.fill(columnOf, -1);
            places.forEach((column, place) -> columnOf[place] = column.ordinal());
        }

        void run(BufferedReader text, char delimiter) throws IOException {
            var cells = new Cells();
            CsvText.records(text, delimiter, cells, () -> take(cells));
        }

        private void take(Cells cells) {
            if (cells.isBlank()) {
                return;
            }
            if (!headerSeen) {
                headerSeen = true;
                cells.want(columnOf);
                return;
            }
            if (++row > mostRows) {
                throw FileProblem.TOO_MANY_ROWS.refused(mostRows);
            }
            reader.read(cells, row);
        }
    }

    /** The first time through: the header, how many rows, and what the dates tell of their order. */
    private static final class Surveying {

        private final ReadingOptions options;
        private final FileEncoding encoding;
        private final char delimiter;
        private final Map<Column, long[]> evidence = new EnumMap<>(Column.class);
        private final Cells cells = new Cells();
        private Headers headers = new Headers(java.util.List.of());
        private Map<Column, Integer> places = Map.of();
        private boolean headerSeen;
        private int rows;

        Surveying(ReadingOptions options, FileEncoding encoding, char delimiter) {
            this.options = options;
            this.encoding = encoding;
            this.delimiter = delimiter;
        }

        FileSurvey run(BufferedReader text) throws IOException {
            CsvText.records(text, delimiter, cells, this::take);
            if (!headerSeen) {
                throw FileProblem.EMPTY.refused();
            }
            if (rows == 0) {
                throw FileProblem.HEADER_ONLY.refused();
            }
            var orders = new EnumMap<Column, DateOrder>(Column.class);
            evidence.forEach((column, told) -> orders.put(column, DateOrder.of(told[0], told[1])));
            return new FileSurvey(encoding, delimiter, headers.names(), places, headers.unused(places), orders, rows);
        }

        private void take() {
            if (cells.isBlank()) {
                return;
            }
            if (!headerSeen) {
                headerSeen = true;
                begin();
                return;
            }
            if (++rows > options.mostRows()) {
                throw FileProblem.TOO_MANY_ROWS.refused(options.mostRows());
            }
            evidence.forEach(this::look);
        }

        private void begin() {
            headers = new Headers(cells.header());
            places = headers.places(options.fitting(headers));
            var columnOf = new int[headers.names().size()];
            Arrays.fill(columnOf, -1);
            places.forEach((column, place) -> {
                if (column.isDate()) {
                    columnOf[place] = column.ordinal();
                    evidence.put(column, new long[2]);
                }
            });
            cells.want(columnOf);
        }

        private void look(Column column, long[] told) {
            var text = cells.value(column);
            int says = text == null ? 0 : DateText.evidence(text);
            if (says != 0) {
                told[says > 0 ? 0 : 1]++;
            }
        }
    }
}
