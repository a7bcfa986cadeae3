package partnerportal.configuration.feed;

import java.time.Instant;

/**
 * That a configuration changed last, as somebody may know it.
 *
 * @param changeNumber its place in commit order
 * @param revision the one that is published now; the same as before when only a name of the directory changed
 * @param removed whether it went out of what the asker may see
 */
public record ConfigurationChanged(
        long changeNumber,
        long configurationId,
        String expressPartnerId,
        int revision,
        boolean removed,
        Instant changedAt) {}
