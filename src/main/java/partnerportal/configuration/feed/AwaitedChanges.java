package partnerportal.configuration.feed;

import org.springframework.stereotype.Component;
import partnerportal.access.Visibility;
import partnerportal.shared.BadRequest;
import partnerportal.shell.TooManyStreams;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The feed for those who would rather wait than ask again. */
@Component
public class AwaitedChanges {

    private static final int MOST_AT_ONCE = 200;

    /** Each keeps a thread; the others are for everybody else. */
    private static final int MOST_WAITING = 100;

    private final ChangeFeed feed;
    private final ChangeFollower follower;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    AwaitedChanges(ChangeFeed feed, ChangeFollower follower) {
        this.feed = feed;
        this.follower = follower;
    }

    /**
     * The changes after a number; when there are none that the asker may see, the first that come in the time given.
     *
     * @throws BadRequest when no change has that number yet
     * @throws TooManyStreams when it would have to wait and as many do already as may at once
     */
    public ChangeFeed.Part read(long since, Visibility visible, Duration atMost) {
        var part = feed.read(since, MOST_AT_ONCE, visible);
        if (!part.changes().isEmpty() || atMost.isZero()) {
            return part;
        }
        if (!places.tryAcquire()) {
            throw new TooManyStreams(MOST_WAITING);
        }
        try {
            return await(part, visible, System.nanoTime() + atMost.toNanos());
        } finally {
            places.release();
        }
    }

    private ChangeFeed.Part await(ChangeFeed.Part empty, Visibility visible, long deadline) {
        var part = empty;
        try {
            while (part.changes().isEmpty()
                    && follower.awaitBeyond(part.next(), Duration.ofNanos(deadline - System.nanoTime()))) {
                part = feed.read(part.next(), MOST_AT_ONCE, visible);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return part;
    }
}
