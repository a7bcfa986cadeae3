package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldChange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Canonical values of some of a row's fields. A column that is not among them is left as it is. */
public final class Values {

    private final EnumMap<Column, @Nullable String> byColumn = new EnumMap<>(Column.class);

    private Values() {}

    public static Values none() {
        return new Values();
    }

    public Values with(Column column, @Nullable String value) {
        var more = new Values();
        more.byColumn.putAll(byColumn);
        more.byColumn.put(column, value);
        return more;
    }

    /** These, and of the others what is not among these. */
    public Values over(Values others) {
        var all = new Values();
        all.byColumn.putAll(others.byColumn);
        all.byColumn.putAll(byColumn);
        return all;
    }

    public boolean has(Column column) {
        return byColumn.containsKey(column);
    }

    public @Nullable String get(Column column) {
        return byColumn.get(column);
    }

    /** For a column that every row has a value in. */
    public String text(Column column) {
        return Objects.requireNonNull(byColumn.get(column), column::id);
    }

    public boolean isYes(Column column) {
        return "true".equals(byColumn.get(column));
    }

    public Map<Column, @Nullable String> asMap() {
        return Collections.unmodifiableMap(byColumn);
    }

    /** What differs when these come after the others, field by field. */
    List<FieldChange> changesFrom(Values before) {
        var changes = new ArrayList<FieldChange>();
        byColumn.forEach((column, after) -> {
            if (!Objects.equals(before.get(column), after)) {
                changes.add(new FieldChange(column.pointer(), before.get(column), after));
            }
        });
        return List.copyOf(changes);
    }

    /** What is gone when the row is. */
    List<FieldChange> removed() {
        var changes = new ArrayList<FieldChange>();
        byColumn.forEach((column, before) -> {
            if (before != null) {
                changes.add(new FieldChange(column.pointer(), before, null));
            }
        });
        return List.copyOf(changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values values && values.byColumn.equals(byColumn);
    }

    @Override
    public int hashCode() {
        return byColumn.hashCode();
    }

    @Override
    public String toString() {
        return byColumn.toString();
    }
}
