package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.eligible.LoadReport.ProblemCount;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.file.RowProblem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems of a file's rows: all are counted, the first are kept. */
final class FoundProblems {

    private record Kind(@Nullable Column column, ProblemCode code) {}

    private final int most;
    private final List<RowProblem> kept = new ArrayList<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    FoundProblems(int most) {
        this.most = most;
    }

    void add(RowProblem problem) {
        if (kept.size() < most) {
            kept.add(problem);
        }
        count(problem.column(), problem.code(), 1);
    }

    void count(@Nullable Column column, ProblemCode code, int more) {
        if (more > 0) {
            counts.merge(new Kind(column, code), more, Integer::sum);
        }
    }

    /** How many more of the database's own finding may be kept. */
    int room() {
        return most - kept.size();
    }

    /** The most frequent first. */
    List<ProblemCount> counts() {
        return counts.entrySet().stream()
                .map(entry ->
                        new ProblemCount(entry.getKey().column(), entry.getKey().code(), entry.getValue()))
                .sorted(Comparator.comparingInt(ProblemCount::count)
                        .reversed()
                        .thenComparing(ProblemCount::code)
                        .thenComparing(ProblemCount::column, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    static String statement(ListTables tables) {
        return "copy " + tables.problems()
                + " (backfill_id, row_number, number, line, column_name, code, parts, masked, rejects) from stdin (format binary)";
    }

    /** Everything kept, to be copied. */
    byte[] rows(long backfillId) {
        var bytes = new CopyBytes(1 << 16);
        bytes.begin();
        int row = 0;
        int number = 0;
        for (var problem : kept) {
            number = problem.row() == row ? number + 1 : 1;
            row = problem.row();
            bytes.row(9);
            bytes.bigNumber(backfillId);
            bytes.number(row);
            bytes.number(number);
            bytes.number(Math.toIntExact(problem.line()));
            var column = problem.column();
            bytes.text(column == null ? null : column.wireName());
            bytes.text(problem.code().name());
            bytes.texts(problem.parts());
            bytes.text(problem.masked());
            bytes.truth(problem.rejects());
        }
        bytes.end();
        return bytes.take();
    }
}
