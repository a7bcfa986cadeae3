package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.association.AssociationChange;

import java.util.List;

/** What a backfill did to one care request. */
@Schema(name = "BackfillChange")
record AssociationChangeJson(
        @Schema(description = "Station's", example = "4711") long careRequestId,

        @Schema(description = "Station's id of the partner", example = "2201")
        long stationChannelItemId,

        @Schema(
                allowableValues = {"add", "change", "remove"},
                example = "add")
        String change,

        @Schema(description = "What held until then; null when nothing did", nullable = true) @Nullable
        StateJson before,

        @Schema(description = "What held from then on; null when nothing did", nullable = true) @Nullable
        StateJson after) {

    @Schema(name = "BackfillChangedState")
    record StateJson(
            @Schema(
                    description = "Whose word it is",
                    allowableValues = {"backfill", "person"},
                    example = "backfill")
            String origin,

            @Schema(description = "Which made it; null when it was set by hand", example = "12") @Nullable
            Long backfillId,

            @Schema(description = "In bits", example = "14.2") @Nullable
            Double score,

            @Schema(description = "The rule that decided", example = "score") @Nullable
            String rule) {

        static @Nullable StateJson of(AssociationChange.@Nullable State state) {
            return state == null
                    ? null
                    : new StateJson(Words.of(state.origin()), state.backfillId(), state.score(), state.rule());
        }
    }

    @Schema(name = "BackfillChanges", description = "A page of them, by care request")
    record Listed(
            List<AssociationChangeJson> changes,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static AssociationChangeJson of(AssociationChange change, long stationChannelItemId) {
        return new AssociationChangeJson(
                change.careRequestId(),
                stationChannelItemId,
                Words.of(change.kind()),
                StateJson.of(change.before()),
                StateJson.of(change.after()));
    }
}
