package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run that is over, as far as its mails tell of it. Neither the file's name, which may hold a patient's, nor anything of
 * what is in the file.
 *
 * @param partner the partner's name
 * @param from the first day of the care requests it looked at
 * @param until the last day
 * @param startedBy the name of whoever started it
 * @param startedByEmail where they can be told; null when that is not known, or when it was a machine
 */
public record EndedBackfill(
        long id,
        String partner,
        LocalDate from,
        LocalDate until,
        String startedBy,
        @Nullable String startedByEmail,
        Instant startedAt,
        Instant endedAt) {

    /** Without the address, so that it gets into no log. */
    @Override
    public String toString() {
        return "EndedBackfill[" + id + "]";
    }
}
