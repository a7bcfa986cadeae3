package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a configuration is no longer to be live. */
@Schema(name = "DeactivationBody")
record DeactivationBody(
        @Schema(description = "Kept in the history", example = "The contract ended on 31 October") @Nullable
        String reason) {}
