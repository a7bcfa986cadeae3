package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.util.List;

/**
 * What people prepare for a configuration before it is published; all super admins share one.
 *
 * @param version another with every save, so that what was reviewed is what is published; 0 before the first
 * @param baseRevision the published state it started from, null for a configuration that was never published
 * @param savers everyone who saved into it, the first first
 */
public record ConfigurationDraft(
        long configurationId,
        long version,
        Settings settings,
        @Nullable Integer baseRevision,
        List<Saver> savers,
        Instant createdAt,
        Instant updatedAt) {

    /** Someone who saved into the draft, and when they last did. */
    public record Saver(String subject, String name, Instant savedAt) {}

    public ConfigurationDraft {
        savers = List.copyOf(savers);
    }

    public List<Actor> contributors() {
        return savers.stream()
                .map(saver -> Actor.user(saver.subject(), saver.name()))
                .toList();
    }

    ConfigurationDraft savedBy(List<Saver> everyone) {
        return new ConfigurationDraft(configurationId, version, settings, baseRevision, everyone, createdAt, updatedAt);
    }

    ConfigurationDraft with(Settings other, @Nullable Integer base, Instant at) {
        return new ConfigurationDraft(configurationId, version, other, base, savers, createdAt, at);
    }
}
