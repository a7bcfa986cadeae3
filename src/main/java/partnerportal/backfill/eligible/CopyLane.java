package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is read to one table, on a thread of its own, so that reading and the database work at the same time. Few pieces
 * wait in between: who reads faster waits.
 */
final class CopyLane implements AutoCloseable {

    private static final int WAITING = 8;
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile @Nullable Exception failure;
    private volatile boolean given = true;

    CopyLane(Connection connection, String copy) {
        this.thread = Thread.ofPlatform().name("eligible-list-copy").start(() -> run(connection, copy));
    }

    /** @throws RuntimeException when the database has refused what was sent before */
    void send(byte[] piece) {
        try {
            while (!pieces.offer(piece, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                refuseAfterFailure();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadStopped(stopped);
        }
        refuseAfterFailure();
    }

    /** Returns when the database has taken everything. */
    void finish() {
        send(END);
        join();
        refuseAfterFailure();
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        given = false;
        pieces.clear();
        // The thread takes it at once, or has ended.
        pieces.offer(END);
        join();
    }

    private void run(Connection connection, String copy) {
        try {
            var into = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                for (var piece = pieces.take(); piece != END; piece = pieces.take()) {
                    into.writeToCopy(piece, 0, piece.length);
                }
                if (given) {
                    into.endCopy();
                }
            } finally {
                if (into.isActive()) {
                    into.cancelCopy();
                }
            }
        } catch (SQLException | InterruptedException | RuntimeException broken) {
            failure = broken;
            pieces.clear();
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new LoadStopped(stopped);
        }
    }

    private void refuseAfterFailure() {
        var broken = failure;
        if (broken != null) {
            // The server's words may have the row in them, so only the state is told.
            var state = broken instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "none";
            var words = "The database did not take the list (state %s, %s)."
                    .formatted(state, broken.getClass().getSimpleName());
            throw isRefused(state)
                    ? new DataIntegrityViolationException(words)
                    : new DataAccessResourceFailureException(words);
        }
    }

    /** Bad data or a broken rule: the same again would be refused again. */
    private static boolean isRefused(String state) {
        return state.startsWith("22") || state.startsWith("23");
    }
}
