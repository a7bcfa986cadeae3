package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;

/** What a market should be. */
class MarketBody extends RowBody {

    @Schema(example = "Denver", description = "Needed for a new market")
    public @Nullable String getName() {
        return text(Column.NAME);
    }

    public void setName(@Nullable String name) {
        give(Column.NAME, name);
    }

    @Schema(example = "DEN", description = "Needed for a new market; no other market may have it")
    public @Nullable String getShortName() {
        return text(Column.SHORT_NAME);
    }

    public void setShortName(@Nullable String shortName) {
        give(Column.SHORT_NAME, shortName);
    }

    @Schema(example = "America/Denver", description = "Needed for a new market; a name of the IANA time zone database")
    public @Nullable String getTimeZone() {
        return text(Column.TIME_ZONE);
    }

    public void setTimeZone(@Nullable String timeZone) {
        give(Column.TIME_ZONE, timeZone);
    }

    @Schema(example = "true", description = "A new market is active unless this says otherwise")
    public @Nullable Boolean getActive() {
        return yes(Column.ACTIVE);
    }

    public void setActive(@Nullable Boolean active) {
        give(Column.ACTIVE, active);
    }
}
