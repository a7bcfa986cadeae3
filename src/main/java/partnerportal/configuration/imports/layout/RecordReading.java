package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One record while it is read: what is wrong with it, and where in it stands what the rules speak of. */
final class RecordReading {

    /** More of one record help nobody, and a file of millions must not become as many problems. */
    private static final int MOST_PROBLEMS = 20;

    private static final int MOST_UNKNOWN = 1_000;

    private final GivenRecord record;
    private final StationIds ids;
    private final Instant now;
    private final Set<String> unknown;
    private final List<RecordProblem> problems = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();

    /** @param unknown gathers the names of members that the layout does not have */
    RecordReading(GivenRecord record, StationIds ids, Instant now, Set<String> unknown) {
        this.record = record;
        this.ids = ids;
        this.now = now;
        this.unknown = unknown;
    }

    StationIds ids() {
        return ids;
    }

    Instant now() {
        return now;
    }

    Members members() {
        return new Members(record.members(), "", this);
    }

    List<RecordProblem> problems() {
        return List.copyOf(problems);
    }

    void add(String field, String code, String reason) {
        add(new RecordProblem(record.placeOf(field), field, code, reason));
    }

    void unusable(GivenRecord.BadRow row) {
        add(new RecordProblem(row.place(), "", "unusable-row", row.why()));
    }

    private void add(RecordProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(more());
        }
    }

    private RecordProblem more() {
        return new RecordProblem(
                record.place(), "", "more-problems", "There is more than this. Mend it and plan the file again");
    }

    void unknown(String field) {
        if (unknown.size() == MOST_UNKNOWN) {
            return;
        }
        unknown.add(field.replaceAll("/[0-9]+", "").replaceFirst("/", ""));
    }

    /** What the reader makes of its input, or null after noting its problems; their pointers are the record's. */
    <T> @Nullable T attempt(Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> add(problem.pointer(), problem.code(), problem.message()));
            return null;
        }
    }

    /** Notes where the record says what the rules know by natural keys. */
    void map(String natural, String field) {
        fields.putIfAbsent(natural, field);
    }

    /** What the rules found, told of the record. */
    List<RecordProblem> told(List<FieldProblem> found) {
        var first = found.stream().limit(MOST_PROBLEMS).map(this::told);
        return found.size() > MOST_PROBLEMS
                ? Stream.concat(first, Stream.of(more())).toList()
                : first.toList();
    }

    private RecordProblem told(FieldProblem found) {
        var pointer = found.pointer();
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var field = fields.get(pointer.substring(0, end));
            if (field != null) {
                var whole = field + pointer.substring(end);
                return new RecordProblem(record.placeOf(field), whole, found.code(), found.message());
            }
        }
        return new RecordProblem(record.placeOf(pointer), pointer, found.code(), found.message());
    }
}
