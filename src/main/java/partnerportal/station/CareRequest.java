package partnerportal.station;

import java.time.Instant;

/**
 * A visit that was asked for, with the patient it is for.
 *
 * @param id Station's
 * @param createdAt whole microseconds
 * @param externalMarketId Station's id of the market, in whose time zone the care request's day is counted
 */
public record CareRequest(long id, Instant createdAt, long externalMarketId, Patient patient) {}
