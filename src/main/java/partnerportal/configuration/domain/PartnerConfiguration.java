package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

import java.time.Instant;

/**
 * What is decided about one partner, as a whole that changes only as a whole.
 *
 * @param id given when its first draft is made; never changes
 * @param version counts saves, so that none is lost; 0 until first saved
 * @param revision the number of the published state, from 1; 0 before the first
 * @param deactivatedAt null while it is live
 * @param updatedAt when this revision was published
 */
@Table("partner_configurations")
public record PartnerConfiguration(
        @Id Long id,
        @Version long version,
        @Embedded.Empty Settings settings,
        int revision,
        @Nullable Instant deactivatedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** One that nobody has published yet. */
    public static PartnerConfiguration create(long id, Settings settings, Instant createdAt) {
        return new PartnerConfiguration(id, 0, settings.withoutIds(), 0, null, createdAt, createdAt);
    }

    public boolean isPublished() {
        return revision > 0;
    }

    public boolean isDeactivated() {
        return deactivatedAt != null;
    }

    /** Other settings for the same partner; markets, service lines and sources that stay keep their ids. */
    public PartnerConfiguration with(Settings other) {
        return new PartnerConfiguration(
                id, version, other.withIdsOf(settings), revision, deactivatedAt, createdAt, updatedAt);
    }

    /** No longer live; one that was deactivated before keeps its time. */
    public PartnerConfiguration deactivated(Instant at) {
        return isDeactivated() ? this : withDeactivatedAt(at);
    }

    public PartnerConfiguration reactivated() {
        return isDeactivated() ? withDeactivatedAt(null) : this;
    }

    /** The same, published as the next revision. */
    public PartnerConfiguration nextRevision(Instant at) {
        return new PartnerConfiguration(id, version, settings, revision + 1, deactivatedAt, createdAt, at);
    }

    /** What a revision keeps of it. */
    public ConfigurationSnapshot snapshot() {
        return new ConfigurationSnapshot(settings, deactivatedAt);
    }

    PartnerConfiguration withDeactivatedAt(@Nullable Instant at) {
        return new PartnerConfiguration(id, version, settings, revision, at, createdAt, updatedAt);
    }
}
