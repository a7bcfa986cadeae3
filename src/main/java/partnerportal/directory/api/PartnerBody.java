package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;

/** What a partner should be. */
class PartnerBody extends RowBody {

    @Schema(example = "Alder Ridge Health", description = "Needed for a new partner")
    public @Nullable String getDisplayName() {
        return text(Column.DISPLAY_NAME);
    }

    public void setDisplayName(@Nullable String displayName) {
        give(Column.DISPLAY_NAME, displayName);
    }

    @Schema(example = "true", description = "A new partner is active unless this says otherwise")
    public @Nullable Boolean getActive() {
        return yes(Column.ACTIVE);
    }

    public void setActive(@Nullable Boolean active) {
        give(Column.ACTIVE, active);
    }
}
