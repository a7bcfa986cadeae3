package partnerportal.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One configuration's moments: in American working hours, each later than the one before, none in the future. */
final class PastDays {

    private static final Duration DAY_BEGINS = Duration.ofHours(14);
    private static final int DAY_MINUTES = 480;

    private final Instant now;
    private final int turn;
    private Instant last = Instant.MIN;
    private int given;

    PastDays(Instant now, int turn) {
        this.now = now;
        this.turn = turn;
    }

    Instant next(int daysAgo) {
        given++;
        var moment = daysAgo == 0 ? today() : onDay(daysAgo);
        last = moment.isAfter(last) ? moment : last.plus(11, ChronoUnit.MINUTES);
        return last;
    }

    private Instant today() {
        return now.minus(Duration.ofMinutes(25L + 90L * turn));
    }

    private Instant onDay(int daysAgo) {
        return now.truncatedTo(ChronoUnit.DAYS)
                .minus(daysAgo, ChronoUnit.DAYS)
                .plus(DAY_BEGINS)
                .plus((turn * 37 + given * 101) % DAY_MINUTES, ChronoUnit.MINUTES);
    }
}
