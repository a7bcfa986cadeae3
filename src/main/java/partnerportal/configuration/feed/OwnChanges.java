package partnerportal.configuration.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import partnerportal.shell.AfterTransaction;

import java.time.Duration;

/** Whoever changed something finds it changed, wherever this replica is asked. */
@Component
class OwnChanges {

    private static final Logger LOG = LoggerFactory.getLogger(OwnChanges.class);

    /** Usually some milliseconds. What is committed is answered all the same when they do not suffice. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final ObjectProvider<ChangeFollower> followers;

    /** @param followers none where nothing is served, as on the command line */
    OwnChanges(ObjectProvider<ChangeFollower> followers) {
        this.followers = followers;
    }

    /** Lets the present transaction come back only when its change is known here. */
    void awaitOnceCommitted(long number) {
        AfterTransaction.run(() -> followers.ifAvailable(follower -> await(follower, number)));
    }

    private static void await(ChangeFollower follower, long number) {
        try {
            if (follower.isRunning() && !follower.awaitBeyond(number - 1, AT_MOST)) {
                LOG.warn("Change {} is committed but not known here after {} ms", number, AT_MOST.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
