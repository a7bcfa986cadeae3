package partnerportal.outgoing;

import java.time.Duration;

/** A moment by which all of an errand's requests must have ended, by the clock that never jumps. */
public record Deadline(long nanoTime) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** In nanoseconds; 0 when it has passed. */
    long left() {
        return Math.max(0, nanoTime - System.nanoTime());
    }
}
