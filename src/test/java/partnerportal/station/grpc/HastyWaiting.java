package partnerportal.station.grpc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Pauses take no time but are counted as if they had; the rest of time goes on as it does. */
final class HastyWaiting implements Waiting {

    private final List<Duration> pauses = new ArrayList<>();
    private Duration skipped = Duration.ZERO;

    @Override
    public long nanoTime() {
        return System.nanoTime() + skipped.toNanos();
    }

    @Override
    public void pause(Duration time) {
        pauses.add(time);
        skip(time);
    }

    void skip(Duration time) {
        skipped = skipped.plus(time);
    }

    List<Duration> pauses() {
        return pauses;
    }

    /** Goes along. */
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(skipped);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Only instants are asked of it");
            }
        };
    }
}
