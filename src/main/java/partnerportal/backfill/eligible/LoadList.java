package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import partnerportal.backfill.LongStatements;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.EligibilityFile;
import partnerportal.backfill.file.EligibleRow;
import partnerportal.backfill.file.FileProblem;
import partnerportal.backfill.file.FileRefused;
import partnerportal.backfill.file.FileSource;
import partnerportal.backfill.file.FileSurvey;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.file.ReadingOptions;
import partnerportal.backfill.file.RowProblem;
import partnerportal.backfill.file.RowSink;
import partnerportal.shared.MaskedMember;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Objects;

/** Reads one file into the tables of one run and epoch: first the rows, then what the database finds in them, then indexes. */
final class LoadList {

    /** Rows between two words about progress. */
    private static final int TELL_EVERY = 20_000;

    /** What the database finds in a row comes after what reading it found. */
    private static final int LAST_NUMBER = 1_000;

    private final LongStatements database;
    private final EligibilityProperties settings;
    private final ListTables tables;
    private final EligibilityFile file;
    private final ReadingOptions options;
    private final LoadProgress progress;
    private final FoundProblems problems;

    LoadList(
            LongStatements database,
            EligibilityProperties settings,
            ListTables tables,
            FileSource source,
            ReadingOptions options,
            LoadProgress progress) {
        this.database = database;
        this.settings = settings;
        this.tables = tables;
        this.file = new EligibilityFile(source);
        this.options = options;
        this.progress = progress;
        this.problems = new FoundProblems(settings.keptProblems());
    }

    LoadReport run() {
        var survey = file.survey(options);
        progress.read(0, survey.rows());
        progress.opening(() -> call("select open_eligible_list(?, ?)"));
        var rows = new Rows(survey.rows());
        database.transactions().executeWithoutResult(status -> copy(survey, rows));
        if (rows.read != survey.rows()) {
            throw new UncheckedIOException(new IOException("The file changed while it was read."));
        }
        var refusal = refusal(survey.rows(), rows.rejected);
        int duplicates = refusal == null ? duplicates() : 0;
        problems.count(Column.MEMBER_ID, ProblemCode.SAME_MEMBER_ID, duplicates);
        call("select finish_eligible_list(?, ?)");
        progress.read(survey.rows(), survey.rows());
        return report(survey, rows, duplicates, refusal);
    }

    private void call(String function) {
        database.jdbc()
                .sql(function)
                .params(tables.backfillId(), tables.epoch())
                .query((row, at) -> true)
                .single();
    }

    private void copy(FileSurvey survey, Rows rows) {
        var connection = DataSourceUtils.getConnection(database.connections());
        try {
            try (var lane = new CopyLane(connection, PeopleCopy.statement(tables))) {
                rows.copy = new PeopleCopy(tables.backfillId(), lane);
                file.read(survey, options, rows);
                rows.copy.finish();
            }
            try (var lane = new CopyLane(connection, FoundProblems.statement(tables))) {
                lane.send(problems.rows(tables.backfillId()));
                lane.finish();
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database.connections());
        }
    }

    /** Rows with the member ID of an earlier one; they are used all the same. */
    private int duplicates() {
        return database.jdbc()
                .sql("""
                with repeated as materialized (
                  select member_id, min(row_number) as first_row from %1$s
                  where member_id is not null group by member_id having count(*) > 1
                ), again as materialized (
                  select p.row_number, p.line, p.member_id, r.first_row
                  from %1$s p join repeated r on r.member_id = p.member_id and r.first_row <> p.row_number
                ), noted as (
                  insert into %2$s (backfill_id, row_number, number, line, column_name, code, parts, masked, rejects)
                  select :backfill, row_number, :last, line, :column, :code, array[to_char(first_row, 'FM999,999,999')],
                    %3$s, false
                  from again order by row_number limit :room
                )
                select count(*) from again
                """.formatted(tables.people(), tables.problems(), MaskedMember.SQL))
                .param("backfill", tables.backfillId())
                .param("last", LAST_NUMBER)
                .param("column", Column.MEMBER_ID.wireName())
                .param("code", ProblemCode.SAME_MEMBER_ID.name())
                .param("room", problems.room())
                .query(Integer.class)
                .single();
    }

    private @Nullable FileRefused refusal(int rows, int rejected) {
        if (rejected == rows) {
            return FileProblem.NOTHING_USABLE.refused(rows);
        }
        return (long) rejected * 100 > (long) settings.mostRejected() * rows
                ? FileProblem.TOO_MANY_REJECTED.refused(rejected, rows, settings.mostRejected())
                : null;
    }

    private LoadReport report(FileSurvey survey, Rows rows, int duplicates, @Nullable FileRefused refusal) {
        var columns = new EnumMap<Column, String>(Column.class);
        survey.places()
                .forEach((column, place) -> columns.put(column, survey.headers().get(place)));
        return new LoadReport(
                survey.rows(),
                survey.rows() - rows.rejected,
                rows.rejected,
                duplicates,
                survey.encoding(),
                String.valueOf(survey.delimiter()),
                columns,
                survey.unused(),
                survey.orders(),
                problems.counts(),
                refusal == null ? null : refusal.problem(),
                refusal == null ? null : refusal.sentence());
    }

    /** Takes the rows as they are read. */
    private final class Rows implements RowSink {

        private final int all;
        private int rejected;
        private int read;
        private @Nullable PeopleCopy copy;

        Rows(int all) {
            this.all = all;
        }

        @Override
        public void usable(EligibleRow row) {
            Objects.requireNonNull(copy).add(row);
            oneMore();
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        @Override
        public void rejected() {
            rejected++;
            oneMore();
        }

        private void oneMore() {
            if (++read % TELL_EVERY == 0) {
                progress.read(read, all);
            }
        }
    }
}
