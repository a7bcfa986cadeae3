package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;

import java.time.Instant;
import java.util.List;

/** A service line of the directory. */
@Schema(name = "CatalogServiceLine")
record ServiceLineJson(
        @Schema(example = "3", description = "The portal's own ID, which configurations refer to")
        long id,

        @Schema(example = "1001") long externalId,
        @Schema(example = "Acute care") String name,
        @Schema(example = "true") boolean allowBypassRiskStratification,

        @Schema(example = "acute@example.org") @Nullable String genesysEmail,

        @Schema(example = "true") boolean active,
        @Schema(example = "2026-11-20T15:58:07.123456Z") Instant updatedAt) {

    static ServiceLineJson of(DirectoryRow row) {
        return new ServiceLineJson(
                row.id(),
                row.key(),
                row.values().text(Column.NAME),
                row.values().isYes(Column.ALLOW_BYPASS_RISK_STRATIFICATION),
                row.values().get(Column.GENESYS_EMAIL),
                row.active(),
                row.updatedAt());
    }

    /** A page of service lines, by name. */
    @Schema(name = "CatalogServiceLines")
    record Listed(
            List<ServiceLineJson> serviceLines,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}
}
