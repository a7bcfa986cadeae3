package partnerportal.backfill.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

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
            new Records(options.mostRows(), header -> survey.places(), reading::read).read(text, survey.delimiter());
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
            return Objects.requireNonNull(asUtf8);
        }
    }

    private FileSurvey survey(ReadingOptions options, FileEncoding encoding) throws IOException {
        try (var file = source.open()) {
            return survey(options, encoding, file);
        }
    }

    private static FileSurvey survey(ReadingOptions options, FileEncoding encoding, InputStream file)
            throws IOException {
        try (var text = CsvText.open(file, encoding)) {
            var delimiter = CsvText.delimiter(text, options.columns());
            return new Surveying(options, encoding, delimiter).run(text);
        }
    }
}
