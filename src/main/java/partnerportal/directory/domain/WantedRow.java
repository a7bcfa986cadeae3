package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;

import java.util.ArrayList;
import java.util.List;

/**
 * A given row after reading: what it should be, or why not.
 *
 * @param key null when it cannot be told
 * @param values those that were given and can be used, without the key
 * @param warnings what was taken differently from what was written
 */
record WantedRow(
        long line, @Nullable Long key, Values values, List<FieldProblem> problems, List<FieldProblem> warnings) {

    static WantedRow read(Kind kind, GivenRow row) {
        var problems = new ArrayList<>(row.problems());
        var warnings = new ArrayList<FieldProblem>();
        var values = Values.none();
        if (problems.isEmpty()) {
            for (var column : kind.columns()) {
                var text = row.texts().get(column);
                if (text == null) {
                    continue;
                }
                switch (column.read(text)) {
                    case Reading.Read(var value) -> values = values.with(column, value);
                    case Reading.Doubtful(var value, var why) -> {
                        values = values.with(column, value);
                        warnings.add(new FieldProblem(column.pointer(), "doubtful", why));
                    }
                    case Reading.Refused(var code, var why) ->
                        problems.add(new FieldProblem(column.pointer(), code, why));
                }
            }
            if (!row.texts().containsKey(kind.key())) {
                problems.addFirst(new FieldProblem(kind.key().pointer(), "required", "Enter the ID"));
            }
        }
        var key = values.get(kind.key());
        return new WantedRow(
                row.line(),
                key == null ? null : Long.valueOf(key),
                values,
                List.copyOf(problems),
                List.copyOf(warnings));
    }

    boolean isUsable() {
        return key != null && problems.isEmpty();
    }

    WantedRow refusedFor(FieldProblem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new WantedRow(line, key, values, List.copyOf(more), warnings);
    }
}
