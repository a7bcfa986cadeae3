package partnerportal.backfill.file;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read of a file, as lines of text: what the file is, then each row with all that is told of it. */
final class WrittenDown implements RowSink {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final StringBuilder lines = new StringBuilder();

    private WrittenDown() {}

    static String read(FileSource source) {
        return read(source, ColumnMapping.none());
    }

    static String read(FileSource source, ColumnMapping mapping) {
        var written = new WrittenDown();
        var options = ReadingOptions.by(mapping, TODAY);
        try {
            var file = new EligibilityFile(source);
            var survey = file.survey(options);
            written.lines.append("%s, delimiter %s, %d rows%n"
                    .formatted(
                            survey.encoding().label(),
                            survey.delimiter() == '\t' ? "tab" : survey.delimiter(),
                            survey.rows()));
            written.lines.append("columns: %s%n"
                    .formatted(survey.places().entrySet().stream()
                            .map(entry -> entry.getKey().wireName() + " from "
                                    + survey.headers().get(entry.getValue()))
                            .collect(Collectors.joining(", "))));
            written.lines.append("unused: %s, orders: %s%n".formatted(survey.unused(), survey.orders()));
            file.read(survey, options, written);
        } catch (FileRefused refused) {
            written.lines.append("refused %s: %s%n".formatted(refused.problem(), refused.sentence()));
        } catch (UncheckedIOException broken) {
            throw new AssertionError("Cannot be read", broken);
        }
        return written.lines.toString();
    }

    @Override
    public void usable(EligibleRow row) {
        var person = row.eligible().person();
        var told = Stream.of(
                        person.givenName(),
                        person.middleName(),
                        person.familyName(),
                        person.suffix(),
                        person.birthDate(),
                        person.sex(),
                        person.zip(),
                        person.street(),
                        person.phone(),
                        person.ssn(),
                        person.memberId(),
                        row.eligible().eligibleFrom(),
                        row.eligible().eligibleUntil())
                .map(field -> field == null ? "" : field.toString())
                .collect(Collectors.joining("|"));
        lines.append("row %d line %d used: %s%n".formatted(row.eligible().row(), row.line(), told));
    }

    @Override
    public void problem(RowProblem problem) {
        lines.append("row %d line %d %s: %s %s \"%s\" %s%n"
                .formatted(
                        problem.row(),
                        problem.line(),
                        problem.rejects() ? "rejected" : "noted",
                        problem.column() == null ? "row" : problem.column().wireName(),
                        problem.code(),
                        problem.sentence(),
                        Objects.requireNonNullElse(problem.masked(), ""))
                .replaceAll(" +(\\R)", "$1"));
    }

    @Override
    public void rejected() {
        lines.append("not used\n");
    }
}
