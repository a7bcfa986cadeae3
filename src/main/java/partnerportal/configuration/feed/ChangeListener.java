package partnerportal.configuration.feed;

import java.sql.Connection;
import java.sql.SQLException;

/** Told of changes before anybody who waits for them, on the follower's own connection and thread. */
public interface ChangeListener {

    /**
     * Called after every notification, every few seconds without one, and first of all on each new connection.
     *
     * @param number of the newest change; the same as before when there was none
     * @param afterLoss whether the connection before was lost: the database may since have been put back to an earlier state,
     *     so what was read from it counts for nothing
     * @param connection not in a transaction, and to be left so
     */
    void upTo(long number, boolean afterLoss, Connection connection) throws SQLException;
}
