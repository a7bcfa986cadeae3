package partnerportal.configuration.feed;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hears of every commit that took a change number, from any replica, on a connection of its own. A notification that got
 * lost is made up for by looking at the counter every few seconds, and after each new connection.
 */
@Component
public class ChangeFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);

    private static final Duration LOOKED_AT_LEAST_EVERY = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final OwnConnections connections;
    private final List<ChangeListener> listeners;
    private final ApplicationEventPublisher events;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long newest;
    private boolean running;
    private @Nullable Thread thread;

    /** What was told of last, as long as it lasts; the follower's own thread alone uses it. */
    private @Nullable Class<?> told;

    ChangeFollower(OwnConnections connections, List<ChangeListener> listeners, ApplicationEventPublisher events) {
        this.connections = connections;
        this.listeners = listeners;
        this.events = events;
    }

    /**
     * Waits until a change with a greater number is known here.
     *
     * @return whether there is one; false when the time is over or the portal stops
     */
    public boolean awaitBeyond(long number, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (running && newest <= number && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return newest > number;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
            thread = Thread.ofPlatform().daemon().name("change-follower").start(this::follow);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            moved.signalAll();
            Objects.requireNonNull(thread).interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        boolean lost = false;
        while (isRunning()) {
            try (var connection = connections.open()) {
                listen(connection, lost);
            } catch (SQLException | RuntimeException broken) {
                tell(broken);
                lost = true;
                pause();
            } catch (Error fatal) {
                LOG.error("Changes are not followed any more; this replica has to be restarted", fatal);
                AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
                throw fatal;
            }
        }
    }

    private void tell(Exception broken) {
        if (broken.getClass() == told || !isRunning()) {
            return;
        }
        told = broken.getClass();
        if (broken instanceof SQLException || broken instanceof DataAccessException) {
            LOG.warn("Changes are not followed until the database answers again: {}", broken.getMessage());
        } else {
            LOG.error("Changes are not followed, what was read could not be used; it is tried again", broken);
        }
    }

    private void listen(Connection connection, boolean afterLoss) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeNumbers.CHANNEL);
        }
        read(connection, afterLoss);
        if (afterLoss) {
            LOG.info("Following changes again");
            told = null;
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            notifications.getNotifications((int) LOOKED_AT_LEAST_EVERY.toMillis());
            read(connection, false);
        }
    }

    private void read(Connection connection, boolean afterLoss) throws SQLException {
        var number = number(connection);
        for (var listener : listeners) {
            listener.upTo(number, afterLoss, connection);
        }
        announce(number);
    }

    private static long number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select number from change_counter")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void announce(long number) {
        lock.lock();
        try {
            newest = number;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (running) {
                moved.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
