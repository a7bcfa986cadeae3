package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.association.Origin;
import partnerportal.shared.BadRequest;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which associations are wanted, of one care request, of one partner or of both; what is null does not narrow.
 *
 * @param current whether those that hold or those that do not
 * @param from the earliest day wanted
 * @param to the last day wanted
 */
public record AssociationFilter(
        @Nullable Long careRequestId,
        @Nullable Long partnerId,
        @Nullable Boolean current,
        @Nullable Origin origin,
        @Nullable Long backfillId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LAST_YEAR = 9_999;

    public AssociationFilter {
        if (careRequestId == null && partnerId == null) {
            throw new IllegalArgumentException("Of a care request or of a partner.");
        }
        check("from", from);
        check("to", to);
    }

    /** All of a care request, the newest first. */
    public static AssociationFilter ofCareRequest(long id, @Nullable Boolean current) {
        return new AssociationFilter(id, null, current, null, null, null, null);
    }

    /** @throws BadRequest when the word is no origin */
    public static @Nullable Origin origin(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "backfill" -> Origin.BACKFILL;
            case "person" -> Origin.PERSON;
            default -> throw new BadRequest("origin", "origin must be backfill or person.");
        };
    }

    private static void check(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new BadRequest(parameter, parameter + " must be between the years 1 and 9999.");
        }
    }
}
