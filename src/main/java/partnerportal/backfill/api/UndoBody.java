package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Why what a backfill did is taken back. */
@Schema(name = "BackfillUndoBody")
record UndoBody(
        @Schema(
                description = "Kept with the associations and in the audit log",
                requiredMode = RequiredMode.REQUIRED,
                example = "The partner sent the wrong list")
        @Nullable
        String reason) {}
