package partnerportal.local.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Says the moment it was last moved to. */
final class MovableClock extends Clock {

    private Instant moment;

    MovableClock(Instant moment) {
        this.moment = moment;
    }

    void moveTo(Instant other) {
        moment = other;
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are asked of it");
    }
}
