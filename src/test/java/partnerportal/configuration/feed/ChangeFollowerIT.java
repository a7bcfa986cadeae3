package partnerportal.configuration.feed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import partnerportal.local.PortalTest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** A follower whose listener comes to grief over what it is told. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ChangeFollowerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    OwnConnections connections;

    private final Queue<Object> published = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<Boolean> losses = new ConcurrentLinkedQueue<>();
    private @Nullable ChangeFollower follower;

    @AfterEach
    void stop() {
        Objects.requireNonNull(follower).stop();
    }

    @Test
    void goesOnAfterWhateverAListenerThrows() throws Exception {
        var again = new CountDownLatch(1);
        follow(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalArgumentException("a row that cannot be used");
            }
            again.countDown();
        });

        assertThat(again.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(losses).as("what was read before counts for nothing").startsWith(false, true);
    }

    @Test
    void tellsOfEveryLossOnceUntilItIsOver(CapturedOutput output) throws Exception {
        var ended = new CountDownLatch(1);
        follow(() -> {
            int call = calls.incrementAndGet();
            if (call == 1 || call == 2 || call == 4) {
                throw new SQLException("line " + call + " is cut");
            }
            if (call == 6) {
                ended.countDown();
            }
        });

        assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("line 1 is cut", "line 4 is cut").doesNotContain("line 2 is cut");
    }

    @Test
    void makesTheReplicaNotAliveWhenItCannotGoOn() throws Exception {
        follow(() -> {
            calls.incrementAndGet();
            throw new OutOfMemoryError("as far as this test goes");
        });

        var until = System.nanoTime() + PATIENCE.toNanos();
        while (published.isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(published)
                .singleElement()
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN));
        assertThat(calls).hasValue(1);
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void follow(Step step) {
        ChangeListener listener = (number, afterLoss, connection) -> {
            losses.add(afterLoss);
            step.run();
        };
        var started = new ChangeFollower(connections, List.of(listener), published::add);
        follower = started;
        started.start();
    }
}
