package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What is to be matched. */
@Schema(name = "StartBackfillBody")
record StartBackfillBody(
        @Schema(description = "Of the partner directory; either this or station_channel_item_id", example = "12")
        @Nullable
        Long partnerId,

        @Schema(description = "Station's id of the same partner", nullable = true) @Nullable
        Long stationChannelItemId,

        @Schema(
                description = "The first day whose care requests count, in the time zone of each one's market",
                example = "2026-06-01")
        @Nullable
        LocalDate firstDay,

        @Schema(description = "The last such day, included", example = "2026-09-30") @Nullable
        LocalDate lastDay,

        @Schema(
                description = "Of an eligibility file that was delivered to the exchange",
                example = "cedar/2026-09/eligible.csv")
        @Nullable
        String objectKey,

        @Schema(
                description = "Which column of the file is which, where its header does not say so. What is left out is"
                        + " found by the header, or as it was said for the partner's last file",
                nullable = true)
        @Nullable
        List<@Nullable MappedColumnBody> columnMapping,

        @Schema(description = "Shown with the backfill and in the audit log", example = "The list of September")
        @Nullable
        String reason) {}
