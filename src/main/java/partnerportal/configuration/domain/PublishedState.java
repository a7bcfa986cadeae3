package partnerportal.configuration.domain;

import java.time.Instant;

/**
 * A configuration as it was published at some time: what the API answers.
 *
 * @param id the configuration's
 * @param revision the number of this state
 * @param createdAt when the configuration began, as a draft or through the API
 * @param updatedAt when this revision was published
 */
public record PublishedState(
        long id, int revision, ConfigurationSnapshot snapshot, Instant createdAt, Instant updatedAt) {

    public static PublishedState of(PartnerConfiguration published) {
        return new PublishedState(
                published.id(),
                published.revision(),
                published.snapshot(),
                published.createdAt(),
                published.updatedAt());
    }

    /** The same configuration as another of its revisions had it. */
    public PublishedState as(Revision other) {
        return new PublishedState(id, other.number(), other.snapshot(), createdAt, other.publishedAt());
    }
}
