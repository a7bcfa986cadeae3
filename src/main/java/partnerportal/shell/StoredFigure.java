package partnerportal.shell;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * What a gauge shows that only the database knows, the same on every replica. However often it is looked at, the database is
 * asked every few seconds at most.
 */
public final class StoredFigure {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Answer(double figure, Instant asked) {}

    private final Clock clock;
    private final DoubleSupplier query;
    private Answer last = new Answer(Double.NaN, Instant.EPOCH);

    /** @param query asks the database; may find that there is no number */
    public StoredFigure(Clock clock, DoubleSupplier query) {
        this.clock = clock;
        this.query = query;
    }

    /** Not a number while the database is down. */
    public synchronized double value() {
        var now = clock.instant();
        if (last.asked().plus(KEPT).isBefore(now)) {
            last = new Answer(ask(), now);
        }
        return last.figure();
    }

    private double ask() {
        try {
            return query.getAsDouble();
        } catch (DataAccessException | TransactionException down) {
            return Double.NaN;
        }
    }
}
