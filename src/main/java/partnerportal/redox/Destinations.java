package partnerportal.redox;

import partnerportal.outgoing.Unanswered;

import java.util.Set;

/** The destinations that Redox delivers to for the portal's one client. */
public interface Destinations {

    /** Whether the settings that lead to Redox are given. */
    boolean isSetUp();

    /**
     * Gets in with the client's key and asks for each destination. Waits for {@code OutgoingHttp.PATIENCE} at most; call it
     * without holding a transaction.
     */
    Sighting look(Set<String> destinationIds);

    /** What was found out. */
    sealed interface Sighting {

        /** @param unknown those of the ids that Redox does not know */
        record Seen(Set<String> unknown) implements Sighting {

            public Seen {
                unknown = Set.copyOf(unknown);
            }
        }

        /** Redox did not believe the client's signature, so nothing can be sent at all. */
        record KeyRefused() implements Sighting {}

        /** Nothing could be found out. */
        record Unseen(Unanswered why) implements Sighting {}
    }
}
