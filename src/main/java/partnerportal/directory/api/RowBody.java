package partnerportal.directory.api;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.Kind;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The members a caller sent. One that was left out keeps its value; one that is null is removed, where it can be. */
abstract class RowBody {

    private final Map<Column, String> given = new EnumMap<>(Column.class);
    private final List<FieldProblem> problems = new ArrayList<>();

    final void give(Column column, @Nullable Object value) {
        if (value == null && !column.isOptional()) {
            problems.add(new FieldProblem(column.pointer(), "required", "Give a value, or leave the member out"));
        } else {
            given.put(column, value == null ? "" : value.toString());
        }
    }

    final @Nullable String text(Column column) {
        return given.get(column);
    }

    final @Nullable Boolean yes(Column column) {
        var value = given.get(column);
        return value == null ? null : Boolean.valueOf(value);
    }

    /** @param key from the address */
    GivenRow row(Kind kind, long key) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var texts = new EnumMap<Column, String>(Column.class);
        texts.putAll(given);
        texts.put(kind.key(), Long.toString(key));
        return GivenRow.alone(texts);
    }
}
