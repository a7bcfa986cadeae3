package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which published state is to be live again. */
@Schema(name = "RestorationBody")
record RestorationBody(
        @Schema(description = "The number of the revision", example = "3", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Integer revision,

        @Schema(description = "Kept in the history", example = "The new source was entered by mistake") @Nullable
        String reason) {}
