package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;

import java.time.Instant;
import java.util.List;

/** A partner of the directory. */
@Schema(name = "DirectoryPartner")
record PartnerJson(
        @Schema(example = "41", description = "The portal's own ID, which configurations refer to")
        long id,

        @Schema(example = "2087") long stationChannelItemId,
        @Schema(example = "Alder Ridge Health") String displayName,
        @Schema(example = "true") boolean active,
        @Schema(example = "2026-11-20T15:58:07.123456Z") Instant updatedAt) {

    static PartnerJson of(DirectoryRow row) {
        return new PartnerJson(
                row.id(), row.key(), row.values().text(Column.DISPLAY_NAME), row.active(), row.updatedAt());
    }

    /** A page of partners, by display name. */
    @Schema(name = "DirectoryPartners")
    record Listed(
            List<PartnerJson> partners,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}
}
