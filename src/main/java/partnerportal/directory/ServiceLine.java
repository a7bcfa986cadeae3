package partnerportal.directory;

import org.jspecify.annotations.Nullable;

/**
 * A kind of visit.
 *
 * @param id ours, given when the row is first seen
 * @param externalId the id by which other systems know it and by which it is kept current
 * @param allowBypassRiskStratification whether this line may be booked without risk stratification where a configuration
 *     allows it too
 * @param genesysEmail where the contact centre takes requests for this line
 * @param active an inactive line stays where it is used and cannot be newly chosen
 */
public record ServiceLine(
        long id,
        long externalId,
        String name,
        boolean allowBypassRiskStratification,
        @Nullable String genesysEmail,
        boolean active) {}
