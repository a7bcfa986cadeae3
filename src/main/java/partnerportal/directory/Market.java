package partnerportal.directory;

import java.time.ZoneId;

/**
 * A city or region that the provider serves; owned by Station.
 *
 * @param externalMarketId Station's id, the only one a market has
 * @param shortName such as {@code DEN}
 * @param active an inactive market stays where it is used and cannot be newly chosen
 */
public record Market(long externalMarketId, String name, String shortName, ZoneId timeZone, boolean active) {}
