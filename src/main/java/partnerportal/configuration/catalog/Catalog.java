package partnerportal.configuration.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The in-memory read side: what machines ask for is answered from here, also while the database is down. */
@Component
public class Catalog {

    /**
     * @param at when the state was last known to be all there is
     * @param fromCopy whether it was not read from the database
     */
    record Confirmed(CatalogState state, Instant at, boolean fromCopy) {}

    private final Clock clock;
    private volatile @Nullable Confirmed newest;

    Catalog(Clock clock) {
        this.clock = clock;
    }

    /** @throws DataAccessResourceFailureException as long as there was neither a database nor a copy to read from */
    public CatalogReading reading() {
        var confirmed = newest;
        if (confirmed == null) {
            throw new DataAccessResourceFailureException("The catalog was not read yet.");
        }
        return new CatalogReading(confirmed.state(), age(confirmed));
    }

    Optional<Confirmed> newest() {
        return Optional.ofNullable(newest);
    }

    Duration age(Confirmed confirmed) {
        var age = Duration.between(confirmed.at(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** To be called when the database had nothing beyond this state a moment ago. */
    void confirm(CatalogState state) {
        newest = new Confirmed(state, clock.instant(), false);
    }

    /** Something to begin with while the database does not answer; gives way to anything read from there. */
    void restore(Confirmed copy) {
        if (newest == null) {
            newest = copy;
        }
    }
}
