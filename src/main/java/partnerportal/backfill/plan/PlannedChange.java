package partnerportal.backfill.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a commit would do to one care request.
 *
 * @param byPerson whether somebody decided it in the review
 * @param memberBefore of the association that holds now
 * @param memberAfter of the one that would hold; null also where the list has no member ids
 */
public record PlannedChange(
        long careRequestId,
        LocalDate day,
        boolean byPerson,
        @Nullable String memberBefore,
        @Nullable String memberAfter) {}
