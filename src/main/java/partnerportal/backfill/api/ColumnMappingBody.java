package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which column of a backfill's file is which. */
@Schema(name = "BackfillColumnMappingBody")
record ColumnMappingBody(
        @Schema(
                description = "The whole mapping; an empty list has every column found by its header",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        List<@Nullable MappedColumnBody> columns,

        @Schema(description = "Kept in the audit log", example = "DOB is the birth date") @Nullable
        String reason) {}
