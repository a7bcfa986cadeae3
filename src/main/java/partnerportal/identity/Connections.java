package partnerportal.identity;

import org.jspecify.annotations.Nullable;
import partnerportal.outgoing.Unanswered;

/** The connections through which partners' people sign in, as the identity provider has them. */
public interface Connections {

    /** Whether the settings that lead to the identity provider are given. */
    boolean isSetUp();

    /**
     * Asks for one connection and for where signing out may lead. Waits for {@code OutgoingHttp.PATIENCE} at most; call it
     * without holding a transaction.
     *
     * @param connectionName null when only signing out is of interest
     */
    Sighting look(@Nullable String connectionName);

    /** What was found out. */
    sealed interface Sighting {

        /**
         * @param exists whether there is a connection of this name
         * @param enabled whether the application may use it
         */
        record Seen(boolean exists, boolean enabled, LogoutAddresses logout) implements Sighting {}

        /** Nothing could be found out. */
        record Unseen(Unanswered why) implements Sighting {}
    }
}
