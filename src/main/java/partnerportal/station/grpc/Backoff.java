package partnerportal.station.grpc;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How long to wait before asking again: anything up to a limit that doubles with each attempt, so that the replicas do not all
 * come back at the same moment.
 *
 * @param random a number from 0 to below the one that is given
 */
record Backoff(LongUnaryOperator random) {

    static final Duration FIRST_LIMIT = Duration.ofMillis(200);
    static final Duration LAST_LIMIT = Duration.ofSeconds(5);

    /** @param attempt the one that failed, from 1 */
    Duration after(int attempt) {
        long limit = FIRST_LIMIT.toNanos() << Math.min(attempt - 1, 10);
        return Duration.ofNanos(random.applyAsLong(Math.min(limit, LAST_LIMIT.toNanos()) + 1));
    }
}
