package partnerportal.configuration.domain;

import partnerportal.shared.FieldChange;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The difference between two states of a configuration, field by field. Order and the rows' ids are no difference; what is
 * there on one side only shows as {@code {}} on that side, followed by its fields.
 */
public final class ConfigurationDiff {

    private ConfigurationDiff() {}

    /** What leads from one to the other, sorted by path; empty when they say the same. */
    public static List<FieldChange> between(ConfigurationSnapshot from, ConfigurationSnapshot to) {
        var before = FieldMap.of(from);
        var after = FieldMap.of(to);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .map(path -> new FieldChange(path, before.get(path), after.get(path)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /**
     * The snapshot after the changes; what stays keeps its ids.
     *
     * @throws IllegalArgumentException when a change starts from another value than the snapshot has, or names no field
     */
    public static ConfigurationSnapshot apply(List<FieldChange> changes, ConfigurationSnapshot snapshot) {
        var fields = FieldMap.of(snapshot);
        for (var change : changes) {
            if (!Objects.equals(fields.get(change.path()), change.before())) {
                throw new IllegalArgumentException("Something else is at " + change.path());
            }
            if (change.after() == null) {
                fields.remove(change.path());
            } else {
                fields.put(change.path(), change.after());
            }
        }
        var changed = FieldMap.toSnapshot(fields);
        if (!FieldMap.of(changed).equals(fields)) {
            throw new IllegalArgumentException("The changes do not lead to a configuration");
        }
        return new ConfigurationSnapshot(changed.settings().withIdsOf(snapshot.settings()), changed.deactivatedAt());
    }
}
