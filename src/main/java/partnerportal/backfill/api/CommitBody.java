package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

/** Which plan is to be applied. */
@Schema(name = "BackfillCommitBody")
record CommitBody(
        @Schema(
                description = "plan_hash of the plan that was looked at",
                requiredMode = RequiredMode.REQUIRED,
                example = "5d41402abc4b2a76b9719d911017c592")
        @Nullable
        String planHash,

        @Schema(description = "Kept in the audit log", example = "Looked at with the partner") @Nullable
        String reason) {

    String wantedHash() {
        if (planHash == null || planHash.isBlank()) {
            throw new InvalidInput("/plan_hash", "required", "Send the plan_hash of the plan that you looked at");
        }
        return planHash;
    }
}
