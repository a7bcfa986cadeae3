package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.PlanOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Compares wanted rows with the kept ones. Pure: reads no database, writes nothing. */
final class Planner {

    private final Kind kind;
    private final Map<Long, DirectoryRow> kept;

    /** @param kept by key; at least those of the wanted rows, and all of a kind that has a unique field */
    Planner(Kind kind, Map<Long, DirectoryRow> kept) {
        this.kind = kind;
        this.kept = kept;
    }

    Plan plan(List<WantedRow> wanted) {
        var rows = withoutClashes(completed(withoutRepetitions(wanted)));
        return new Plan(kind, rows.stream().map(this::planned).toList());
    }

    private List<WantedRow> withoutRepetitions(List<WantedRow> wanted) {
        var firstLine = new HashMap<Long, Long>();
        return wanted.stream()
                .map(row -> {
                    var first = row.key() == null ? null : firstLine.putIfAbsent(row.key(), row.line());
                    return first == null ? row : row.refusedFor(problem(kind.key(), "repeated", sameAs(first)));
                })
                .toList();
    }

    /** Gives new rows their defaults, and says what they lack. */
    private List<WantedRow> completed(List<WantedRow> wanted) {
        return wanted.stream()
                .map(row -> row.isUsable() && base(row) == null ? complete(row) : row)
                .toList();
    }

    private WantedRow complete(WantedRow row) {
        var complete = row;
        for (var column : kind.fields()) {
            if (complete.values().has(column)) {
                continue;
            }
            if (column == Column.ACTIVE || column.isOptional()) {
                var value = column == Column.ACTIVE ? "true" : null;
                complete = new WantedRow(
                        complete.line(),
                        complete.key(),
                        complete.values().with(column, value),
                        complete.problems(),
                        complete.warnings());
            } else {
                complete = complete.refusedFor(problem(column, "required", "A new " + kind.word() + " needs this"));
            }
        }
        return complete;
    }

    /** Refusing one row leaves another's old value in place, which may refuse the next: goes on until nothing clashes. */
    private List<WantedRow> withoutClashes(List<WantedRow> wanted) {
        var unique = kind.unique();
        var rows = wanted;
        while (unique != null) {
            var holders = holders(rows, unique);
            var next = new ArrayList<WantedRow>();
            for (var row : rows) {
                var holder = row.isUsable() ? holders.get(afterwards(row, unique)) : null;
                next.add(holder == null || holder.equals(row.key()) ? row : clashing(row, unique, holder));
            }
            if (next.equals(rows)) {
                return rows;
            }
            rows = next;
        }
        return rows;
    }

    /** Who has each value afterwards: whoever has it already and keeps it, else whoever asks for it first. */
    private Map<String, Long> holders(List<WantedRow> rows, Column unique) {
        var wanted = new HashMap<Long, String>();
        rows.stream().filter(WantedRow::isUsable).forEach(row -> wanted.put(keyOf(row), afterwards(row, unique)));
        var holders = new HashMap<String, Long>();
        kept.forEach((key, row) -> {
            var value = folded(row.values().text(unique));
            if (wanted.getOrDefault(key, value).equals(value)) {
                holders.put(value, key);
            }
        });
        rows.stream()
                .filter(WantedRow::isUsable)
                .forEach(row -> holders.putIfAbsent(afterwards(row, unique), keyOf(row)));
        return holders;
    }

    private WantedRow clashing(WantedRow row, Column unique, long holder) {
        var other = kept.get(holder);
        var name = other == null ? "The " + kind.word() + " with the ID " + holder : other.label();
        return row.refusedFor(problem(
                unique,
                "taken",
                name + " already has this " + unique.label().toLowerCase(Locale.ROOT) + ". Enter a different one"));
    }

    private PlannedRow planned(WantedRow row) {
        var base = base(row);
        if (!row.isUsable()) {
            return planned(row, base, PlanOutcome.INVALID, row.values(), Values.none());
        }
        var before = base == null ? Values.none() : base.values();
        var after = row.values().over(before);
        var outcome =
                base == null ? PlanOutcome.CREATED : after.equals(before) ? PlanOutcome.UNCHANGED : PlanOutcome.CHANGED;
        return planned(row, base, outcome, after, before);
    }

    private PlannedRow planned(
            WantedRow row, @Nullable DirectoryRow base, PlanOutcome outcome, Values after, Values before) {
        var label = after.has(kind.label()) ? after.get(kind.label()) : base == null ? null : base.label();
        return new PlannedRow(
                row.line(),
                row.key(),
                label,
                outcome,
                base == null ? null : base.id(),
                after,
                outcome == PlanOutcome.INVALID ? List.of() : after.changesFrom(before),
                row.problems(),
                row.warnings());
    }

    private @Nullable DirectoryRow base(WantedRow row) {
        return row.key() == null ? null : kept.get(row.key());
    }

    private String afterwards(WantedRow row, Column unique) {
        var base = base(row);
        return folded((base == null ? row.values() : row.values().over(base.values())).text(unique));
    }

    private static long keyOf(WantedRow row) {
        return Objects.requireNonNull(row.key());
    }

    /** As the database compares: every character on its own. */
    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static FieldProblem problem(Column column, String code, String message) {
        return new FieldProblem(column.pointer(), code, message);
    }

    private static String sameAs(long line) {
        return "Same ID as line " + String.format(Locale.US, "%,d", line);
    }
}
