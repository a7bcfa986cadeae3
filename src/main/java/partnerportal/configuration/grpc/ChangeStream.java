package partnerportal.configuration.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import partnerportal.access.Visibility;
import partnerportal.configuration.feed.ChangeFeed;
import partnerportal.configuration.feed.ChangeFollower;
import partnerportal.configuration.feed.ConfigurationChanged;
import partnerportal.configuration.grpc.v1.ConfigurationChange;
import partnerportal.configuration.grpc.v1.ConfigurationChanges;
import partnerportal.shared.CallDeadline;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** One caller's stream of changes. Sends no faster than the caller reads, and something at least every 20 seconds. */
final class ChangeStream {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** For a caller that does not read. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How soon the stream's end is noticed while nothing happens. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ChangeFeed feed;
    private final ChangeFollower follower;
    private final Visibility visible;
    private final ServerCallStreamObserver<ConfigurationChanges> answers;
    private final long end;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long lastSent;

    /** @param end by the system's nanosecond timer */
    ChangeStream(
            ChangeFeed feed,
            ChangeFollower follower,
            Visibility visible,
            ServerCallStreamObserver<ConfigurationChanges> answers,
            long end) {
        this.feed = feed;
        this.follower = follower;
        this.visible = visible;
        this.answers = answers;
        this.end = end;
    }

    /** Returns when the stream is to be completed. */
    void run(long since, BooleanSupplier stopping) {
        try {
            long next = send(feed.read(since, MOST_AT_ONCE, visible));
            while (isRead() && !isOver() && !stopping.getAsBoolean()) {
                if (follower.awaitBeyond(next, LOOK)) {
                    var part = feed.read(next, MOST_AT_ONCE, visible);
                    next = part.changes().isEmpty() ? part.next() : send(part);
                }
                if (System.nanoTime() - lastSent > HEARTBEAT.toNanos()) {
                    answer(ConfigurationChanges.newBuilder().setNextSince(next).build());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the caller has read, or has gone. */
    void wake() {
        lock.lock();
        try {
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return answers.isCancelled() || CallDeadline.isOver() || System.nanoTime() - end >= 0;
    }

    /** Waits for the caller to read what was sent; false when that takes too long. */
    private boolean isRead() throws InterruptedException {
        lock.lock();
        try {
            long patience = PATIENCE.toNanos();
            while (!answers.isReady() && !isOver() && patience > 0) {
                patience -= LOOK.toNanos() - Math.max(0, woken.awaitNanos(LOOK.toNanos()));
            }
            return answers.isReady();
        } finally {
            lock.unlock();
        }
    }

    private long send(ChangeFeed.Part part) {
        var message = ConfigurationChanges.newBuilder().setNextSince(part.next());
        part.changes().forEach(changed -> message.addChanges(message(changed)));
        answer(message.build());
        return part.next();
    }

    private void answer(ConfigurationChanges message) {
        lastSent = System.nanoTime();
        answers.onNext(message);
    }

    private static ConfigurationChange message(ConfigurationChanged changed) {
        return ConfigurationChange.newBuilder()
                .setChangeNumber(changed.changeNumber())
                .setPartnerConfigurationId(changed.configurationId())
                .setExpressPartnerId(changed.expressPartnerId())
                .setRevision(changed.revision())
                .setRemoved(changed.removed())
                .setChangedAt(Moments.of(changed.changedAt()))
                .build();
    }
}
