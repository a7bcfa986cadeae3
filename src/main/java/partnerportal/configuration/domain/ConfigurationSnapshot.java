package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A configuration as it was decided at some time: what a revision keeps and what states are compared by. */
public record ConfigurationSnapshot(
        Settings settings, @Nullable Instant deactivatedAt) {

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
