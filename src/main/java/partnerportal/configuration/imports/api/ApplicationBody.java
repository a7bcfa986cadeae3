package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan that whoever applies it agrees to. */
@Schema(name = "ConfigurationImportApplication")
record ApplicationBody(
        @Schema(
                description = "Of the plan that was seen",
                example = "5f8d3c0e7a1b4d6f9c2e8a7b6d5f4c3b2a190807f6e5d4c3b2a1908070605040",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String planHash,

        @Schema(
                description = "Needed when records cannot be used: they are left out, and that is agreed",
                example = "true")
        @Nullable
        Boolean leaveOutInvalid) {}
