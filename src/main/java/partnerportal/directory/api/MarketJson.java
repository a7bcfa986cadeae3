package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;

import java.time.Instant;
import java.util.List;

/** A market of the directory. */
@Schema(name = "DirectoryMarket")
record MarketJson(
        @Schema(example = "159") long externalMarketId,
        @Schema(example = "Denver") String name,
        @Schema(example = "DEN") String shortName,
        @Schema(example = "America/Denver") String timeZone,
        @Schema(example = "true") boolean active,
        @Schema(example = "2026-11-20T15:58:07.123456Z") Instant updatedAt) {

    static MarketJson of(DirectoryRow row) {
        return new MarketJson(
                row.key(),
                row.values().text(Column.NAME),
                row.values().text(Column.SHORT_NAME),
                row.values().text(Column.TIME_ZONE),
                row.active(),
                row.updatedAt());
    }

    /** A page of markets, by name. */
    @Schema(name = "DirectoryMarkets")
    record Listed(
            List<MarketJson> markets,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}
}
