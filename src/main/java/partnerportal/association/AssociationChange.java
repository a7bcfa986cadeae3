package partnerportal.association;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a backfill did to one care request.
 *
 * @param before what held until then; null when nothing did
 * @param after what held from then on; null when nothing did
 */
public record AssociationChange(
        long careRequestId,
        @Nullable State before,
        @Nullable State after) {

    /** An association as it is said of a care request. */
    public record State(
            long associationId,
            @Nullable LocalDate day,
            Origin origin,
            @Nullable Long backfillId,
            @Nullable String memberId,
            @Nullable Double score,
            @Nullable String rule) {}

    public enum Kind {
        ADD,
        CHANGE,
        REMOVE
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADD;
        }
        return after == null ? Kind.REMOVE : Kind.CHANGE;
    }
}
