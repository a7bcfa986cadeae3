package partnerportal.shared;

import io.grpc.Context;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Until when whoever called over gRPC waits for the answer that this thread works on. */
public final class CallDeadline {

    private CallDeadline() {}

    /** Zero or less when it has passed; empty outside a call, and in one without a deadline. */
    public static Optional<Duration> left() {
        return Optional.ofNullable(Context.current().getDeadline())
                .map(deadline -> Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)));
    }

    /** Whether nobody waits any more: the deadline has passed, or the caller has gone. */
    public static boolean isOver() {
        return Context.current().isCancelled()
                || left().filter(left -> !left.isPositive()).isPresent();
    }
}
