package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Asker;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A configuration as it was decided at some time: what a revision keeps and what states are compared by. */
public record ConfigurationSnapshot(
        Settings settings, @Nullable Instant deactivatedAt) {

    /** As somebody may see it: partners' people do not know of sources for Redox only. */
    public ConfigurationSnapshot seenBy(Asker asker) {
        if (asker.isStaff()) {
            return this;
        }
        var open = settings.sources().stream()
                .filter(Predicate.not(Source::redoxOnly))
                .collect(Collectors.toSet());
        return new ConfigurationSnapshot(settings.withSources(open), deactivatedAt);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws RuntimeException when it is anything else
     */
    public static ConfigurationSnapshot fromJson(String json) {
        return SnapshotTree.parse(json);
    }

    /** The canonical text: equal snapshots give equal texts. */
    public String toJson() {
        return SnapshotTree.of(this).toString();
    }
}
