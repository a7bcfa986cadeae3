package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.time.LocalDate;

/**
 * What was asked for. The same partner, days, file and mapping are the same run.
 *
 * @param partnerId a row of the partner directory
 * @param firstDay the first day whose care requests count, in each one's market
 * @param lastDay the last such day, included
 * @param columnMapping which column is which where a person said so, in its canonical text; empty for as it is recognized
 * @param startedByEmail where they are told how it ended; null when it is not known
 * @param reason why, in the words of whoever started it
 */
public record BackfillOrder(
        long partnerId,
        LocalDate firstDay,
        LocalDate lastDay,
        BackfillFile file,
        String columnMapping,
        Actor startedBy,
        @Nullable String startedByEmail,
        @Nullable String reason) {

    /** The same with another mapping. */
    BackfillOrder withColumns(String mapping) {
        return new BackfillOrder(partnerId, firstDay, lastDay, file, mapping, startedBy, startedByEmail, reason);
    }
}
