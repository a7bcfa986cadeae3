package partnerportal.configuration.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.MDC;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;
import partnerportal.access.Visibility;
import partnerportal.configuration.feed.ChangeFeed;
import partnerportal.configuration.feed.ChangeFollower;
import partnerportal.configuration.grpc.v1.ConfigurationChanges;
import partnerportal.shared.BadRequest;
import partnerportal.shared.RequestId;
import partnerportal.shell.TooManyStreams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Streams of changes, each on a thread of its own, which mostly waits. When the portal stops, all of them are completed. */
@Component
class ChangeStreams implements ApplicationListener<ContextClosedEvent> {

    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ChangeFeed feed;
    private final ChangeFollower follower;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean stopping;

    ChangeStreams(ChangeFeed feed, ChangeFollower follower, Clock clock, MeterRegistry metrics) {
        this.feed = feed;
        this.follower = follower;
        this.clock = clock;
        Gauge.builder("portal.change.streams", places, free -> MOST - free.availablePermits())
                .description("Change feeds that are streamed over gRPC at the moment")
                .register(metrics);
    }

    /**
     * Sends what changed and what changes, until an hour has passed or the token expires. Problems end the stream.
     *
     * @throws TooManyStreams when as many are served already as may be at once
     * @throws BadRequest when no change has the number yet
     */
    void begin(
            long since,
            Visibility visible,
            Instant tokenExpires,
            ServerCallStreamObserver<ConfigurationChanges> answers) {
        if (!places.tryAcquire()) {
            throw new TooManyStreams(MOST);
        }
        var left = Duration.between(clock.instant(), tokenExpires);
        var longest = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        var stream = new ChangeStream(feed, follower, visible, answers, System.nanoTime() + longest.toNanos());
        answers.setOnReadyHandler(stream::wake);
        answers.setOnCancelHandler(stream::wake);
        var id = RequestId.current();
        Thread.ofVirtual().name("change-stream").start(Context.current().wrap(() -> {
            MDC.put(RequestId.KEY, id);
            try {
                stream.run(since, () -> stopping);
                answers.onCompleted();
            } catch (RuntimeException thrown) {
                answers.onError(thrown);
            } finally {
                places.release();
            }
        }));
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stopping = true;
    }
}
