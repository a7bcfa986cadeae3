package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;
import tools.jackson.core.JsonPointer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two people's settings brought together, field by field: what only one of them changed is taken, what both changed alike
 * too; the rest are conflicts, which hold the others' value until somebody chooses.
 */
public final class ThreeWayMerge {

    /** Whose value to keep. */
    public enum Side {
        THEIRS,
        MINE
    }

    private final Settings base;
    private final Settings theirs;
    private final Settings mine;
    private final SortedMap<String, String> fields = new TreeMap<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private ThreeWayMerge(Settings base, Settings theirs, Settings mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    /**
     * @param base what both started from
     * @param theirs what is there now; its rows' ids are kept
     * @param mine what I want
     */
    public static ThreeWayMerge of(Settings base, Settings theirs, Settings mine) {
        var merge = new ThreeWayMerge(base, theirs, mine);
        merge.run();
        return merge;
    }

    /** The merged settings, with the others' values where there is a conflict. */
    public Settings settings() {
        return toSettings(fields);
    }

    /** The merged settings, with my values where there is a conflict. */
    public Settings keepingMine() {
        return resolve(conflicts.stream().collect(Collectors.toMap(MergeConflict::path, conflict -> Side.MINE)));
    }

    /** In the order of their paths; none inside another. */
    public List<MergeConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }

    /**
     * The merged settings with the chosen values; choices for other paths are ignored.
     *
     * @throws InvalidInput naming every conflict for which nothing was chosen
     */
    public Settings resolve(Map<String, Side> choices) {
        var problems = new Problems();
        var chosen = new TreeMap<>(fields);
        for (var conflict : conflicts) {
            var side = choices.get(conflict.path());
            if (side == null) {
                problems.add(conflict.path(), "choice-required", "Choose which value to keep");
            } else if (side == Side.MINE) {
                copy(conflict.path(), fieldsOf(mine), chosen);
            }
        }
        problems.refuseIfAny();
        return toSettings(chosen);
    }

    private void run() {
        var before = fieldsOf(base);
        var others = fieldsOf(theirs);
        var own = fieldsOf(mine);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(others.keySet());
        paths.addAll(own.keySet());
        var contested = new ArrayList<String>();
        for (var path : paths) {
            if (contested.stream().anyMatch(whole -> path.startsWith(whole + "/"))) {
                continue;
            }
            if (isRemovedUnderChange(path, before, others, own)) {
                contested.add(path);
                conflicts.add(wholeConflict(path));
                copy(path, others, fields);
                continue;
            }
            var was = before.get(path);
            var their = others.get(path);
            var my = own.get(path);
            if (!Objects.equals(was, their) && !Objects.equals(was, my) && !Objects.equals(their, my)) {
                conflicts.add(new MergeConflict(path, was, their, my));
            }
            var taken = Objects.equals(was, their) ? my : their;
            if (taken != null) {
                fields.put(path, taken);
            }
        }
    }

    /** One side removed the whole, the other changed something in it: merging leaf by leaf would leave half of it. */
    private static boolean isRemovedUnderChange(
            String path,
            SortedMap<String, String> before,
            SortedMap<String, String> others,
            SortedMap<String, String> own) {
        if (!FieldMap.isContainer(path)
                || !before.containsKey(path)
                || others.containsKey(path) == own.containsKey(path)) {
            return false;
        }
        var remaining = others.containsKey(path) ? others : own;
        return !FieldMap.inside(remaining, path).equals(FieldMap.inside(before, path));
    }

    private static void copy(String path, SortedMap<String, String> from, SortedMap<String, String> into) {
        into.remove(path);
        FieldMap.inside(into, path).clear();
        var value = from.get(path);
        if (value != null) {
            into.put(path, value);
            into.putAll(FieldMap.inside(from, path));
        }
    }

    private MergeConflict wholeConflict(String path) {
        return new MergeConflict(path, whole(base, path), whole(theirs, path), whole(mine, path));
    }

    private static @Nullable String whole(Settings settings, String path) {
        var tree = SnapshotTree.of(new ConfigurationSnapshot(settings.withoutIds(), null));
        var node = tree.at(JsonPointer.compile(path));
        return node.isMissingNode() ? null : node.toString();
    }

    /** What only I have may bring its id along; what the others have keeps theirs. */
    private Settings toSettings(SortedMap<String, String> merged) {
        return FieldMap.toSnapshot(merged).settings().withIdsOf(mine).withIdsOf(theirs);
    }

    private static SortedMap<String, String> fieldsOf(Settings settings) {
        return FieldMap.of(new ConfigurationSnapshot(settings, null));
    }
}
