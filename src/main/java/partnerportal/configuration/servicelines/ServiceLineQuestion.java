package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.FacilityCode;

/**
 * What somebody wants to book.
 *
 * @param marketId Station's id of the market
 * @param facilityCode what the order came with; null for a request that did not come from a health record
 * @param requested a service line's id, external id or name; null for all that are offered
 */
public record ServiceLineQuestion(
        long marketId,
        @Nullable FacilityCode facilityCode,
        @Nullable String requested) {}
