package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * A change of one configuration among many.
 *
 * @param id null for one that is to be published for the first time; the change then starts from empty settings
 */
public record Proposal(@Nullable Long id, ConfigurationChange change) {}
