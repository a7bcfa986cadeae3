package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;

import java.util.List;

/**
 * How far another store and the portal agree, in what the store's layout knows.
 *
 * @param matched how many say the same
 * @param lines the others, in the file's order and then what the file does not have
 */
public record Reconciliation(int matched, List<Line> lines, List<String> ignored) {

    /** In what they do not agree. */
    public enum Kind {
        DIFFERENT,
        MISSING_HERE,
        MISSING_THERE,
        UNUSABLE
    }

    /**
     * @param place where it stands in the file, null for what is missing there
     * @param changes what differs: before is what the portal has, after what the other store has
     */
    public record Line(
            Kind kind,
            @Nullable String place,
            @Nullable String key,
            @Nullable String name,
            @Nullable Long configurationId,
            List<FieldChange> changes,
            List<RecordProblem> problems) {}

    public Reconciliation {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
    }

    public int count(Kind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }

    public int all() {
        return matched + lines.size();
    }

    /** With one digit after the point, cut off: 100.0 only when everything matches. */
    public double percentage() {
        return Math.floor(1000.0 * matched / Math.max(all(), 1)) / 10;
    }
}
