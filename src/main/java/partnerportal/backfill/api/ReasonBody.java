package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is done to a backfill. */
@Schema(name = "BackfillReasonBody")
record ReasonBody(
        @Schema(description = "Kept in the audit log", example = "The partner sends a new list") @Nullable
        String reason) {

    /** Null where there is none. */
    static @Nullable String of(@Nullable ReasonBody body) {
        return body == null ? null : body.reason();
    }
}
