package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A connection as its settings and the last check of the same values say it.
 *
 * @param failingSince the first failed check of the unbroken run of failed ones; null unless it fails
 */
public record ConnectionState(
        Connection connection, @Nullable Instant failingSince) {

    /** @param last the last check of these values that came to a conclusion; null when there was none */
    static ConnectionState of(Connection bySettings, @Nullable ConnectionCheck last) {
        if (bySettings != Connection.NOT_VERIFIED || last == null) {
            return new ConnectionState(bySettings, null);
        }
        return last.outcome() == CheckOutcome.PASSED
                ? new ConnectionState(Connection.CONNECTED, null)
                : new ConnectionState(Connection.FAILING, last.failingSince());
    }
}
