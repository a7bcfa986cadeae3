package partnerportal.directory;

/**
 * A row of the provider's partner directory; Station calls it a channel item.
 *
 * @param id ours, given when the row is first seen
 * @param stationChannelItemId Station's id for the same partner, by which it is kept current
 * @param active an inactive partner stays where it is used and cannot be newly chosen
 */
public record Partner(long id, long stationChannelItemId, String displayName, boolean active) {}
