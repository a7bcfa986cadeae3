package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What somebody wants matched.
 *
 * @param partnerId a row of the partner directory
 * @param firstDay included
 * @param lastDay included
 * @param columnMapping in its canonical text; empty for as it is recognized
 */
public record BackfillRequest(
        long partnerId,
        LocalDate firstDay,
        LocalDate lastDay,
        String columnMapping,
        @Nullable String reason) {}
