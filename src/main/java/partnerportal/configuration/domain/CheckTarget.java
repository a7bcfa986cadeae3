package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which state of a configuration was checked: exactly one is given.
 *
 * @param draftVersion the draft's version
 * @param revision the number of the published state
 */
public record CheckTarget(
        @Nullable Long draftVersion, @Nullable Integer revision) {

    public CheckTarget {
        if ((draftVersion == null) == (revision == null)) {
            throw new IllegalArgumentException("A check is of a draft or of a revision.");
        }
    }

    public static CheckTarget draft(long version) {
        return new CheckTarget(version, null);
    }

    public static CheckTarget live(int revision) {
        return new CheckTarget(null, revision);
    }

    public boolean isDraft() {
        return draftVersion != null;
    }
}
