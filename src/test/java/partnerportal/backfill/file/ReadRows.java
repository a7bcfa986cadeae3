package partnerportal.backfill.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is read of a file, to be looked at. */
final class ReadRows implements RowSink {

    final List<EligibleRow> usable = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();
    final List<Integer> rejected = new ArrayList<>();
    final FileSurvey survey;

    private ReadRows(FileSource source, ReadingOptions options) {
        var file = new EligibilityFile(source);
        survey = file.survey(options);
        file.read(survey, options, this);
    }

    static ReadRows of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadRows of(byte[] bytes) {
        return of(bytes, ReadingOptions.by(ColumnMapping.none(), WrittenDown.TODAY));
    }

    static ReadRows of(byte[] bytes, ReadingOptions options) {
        return new ReadRows(() -> new java.io.ByteArrayInputStream(bytes), options);
    }

    @Override
    public void usable(EligibleRow row) {
        usable.add(row);
    }

    @Override
    public void problem(RowProblem problem) {
        problems.add(problem);
    }

    @Override
    public void rejected() {
        rejected.add(problems.getLast().row());
    }
}
