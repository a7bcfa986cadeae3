package partnerportal.export.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which export is wanted, and why. */
@Schema(name = "ExportBody")
record ExportBody(
        @Schema(
                description = "Everything, or what changed since the export before",
                allowableValues = {"full", "increment"},
                example = "increment")
        @Nullable
        String kind,

        @Schema(description = "Shown with the export and in the audit log", example = "Before the monthly report")
        @Nullable
        String reason) {}
