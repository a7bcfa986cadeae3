package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.Kind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a browser sends of one row.
 *
 * @param typed what stands in each field now
 * @param base what stood there when the form was opened; empty for a new row
 */
record RowForm(Kind kind, Map<Column, String> typed, Map<Column, String> base) {

    /** How the field is called that remembers a value as it was. */
    static final String BASE = "base_";

    static RowForm empty(Kind kind) {
        var typed = new EnumMap<Column, String>(Column.class);
        kind.columns().forEach(column -> typed.put(column, column == Column.ACTIVE ? "true" : ""));
        return new RowForm(kind, typed, Map.of());
    }

    static RowForm of(DirectoryRow row) {
        var typed = new EnumMap<Column, String>(Column.class);
        row.kind().fields().forEach(column -> typed.put(column, valueOf(row, column)));
        return new RowForm(row.kind(), typed, typed);
    }

    /** @param parameter the request's parameters by name; a box that is not ticked sends nothing */
    static RowForm sent(Kind kind, List<Column> columns, UnaryOperator<@Nullable String> parameter) {
        var typed = new EnumMap<Column, String>(Column.class);
        var base = new EnumMap<Column, String>(Column.class);
        for (var column : columns) {
            var text = Objects.requireNonNullElse(parameter.apply(column.id()), "");
            typed.put(column, column.isYesOrNo() ? String.valueOf(text.equals("true")) : text.strip());
            var before = parameter.apply(BASE + column.id());
            if (before != null) {
                base.put(column, before);
            }
        }
        return new RowForm(kind, typed, base);
    }

    GivenRow asNew() {
        return GivenRow.alone(typed);
    }

    /** Only what was changed in the form, so that what others changed meanwhile stays. */
    GivenRow asChangeOf(long key) {
        var changed = new EnumMap<Column, String>(Column.class);
        typed.forEach((column, text) -> {
            if (!text.equals(base.get(column))) {
                changed.put(column, text);
            }
        });
        changed.put(kind.key(), Long.toString(key));
        return GivenRow.alone(changed);
    }

    /** Fields that were changed both here and, to something else, by somebody else. */
    List<Column> conflicts(DirectoryRow current) {
        return typed.keySet().stream()
                .filter(column -> !Objects.equals(typed.get(column), base.get(column)))
                .filter(column -> !valueOf(current, column).equals(base.get(column)))
                .filter(column -> !valueOf(current, column).equals(typed.get(column)))
                .toList();
    }

    /** The same typing on top of the row as it is now: saving it again takes the typed values. */
    RowForm rebasedOn(DirectoryRow current) {
        var kept = new EnumMap<Column, String>(Column.class);
        typed.forEach(
                (column, text) -> kept.put(column, text.equals(base.get(column)) ? valueOf(current, column) : text));
        return new RowForm(kind, kept, of(current).base());
    }

    private static String valueOf(DirectoryRow row, Column column) {
        return Objects.requireNonNullElse(row.values().get(column), "");
    }
}
