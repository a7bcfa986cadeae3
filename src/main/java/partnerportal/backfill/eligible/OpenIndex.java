package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.eligible.IndexBudget.Reservation;
import partnerportal.backfill.match.EligibilityIndex;

/**
 * A list that can be searched until this is closed.
 *
 * @param hasEligibilityDates whether anybody of the list is eligible from or until some day only
 */
public record OpenIndex(
        EligibilityIndex index,
        boolean inMemory,
        boolean hasEligibilityDates,
        @Nullable Reservation room) implements AutoCloseable {

    @Override
    public void close() {
        if (room != null) {
            room.close();
        }
    }
}
