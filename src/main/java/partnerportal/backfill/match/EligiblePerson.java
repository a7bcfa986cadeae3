package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A row of an eligibility file that can be used.
 *
 * @param row its number among the file's records, from 1; the header does not count
 * @param eligibleFrom the first day on which the person is eligible; null for no limit
 * @param eligibleUntil the last day on which the person is eligible; null for no limit
 */
public record EligiblePerson(
        int row,
        PersonFields person,
        @Nullable LocalDate eligibleFrom,
        @Nullable LocalDate eligibleUntil) {}
