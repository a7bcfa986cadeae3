package partnerportal.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;

/** What a service line should be. */
class ServiceLineBody extends RowBody {

    @Schema(example = "Acute care", description = "Needed for a new line; no other line may have it")
    public @Nullable String getName() {
        return text(Column.NAME);
    }

    public void setName(@Nullable String name) {
        give(Column.NAME, name);
    }

    @Schema(example = "true", description = "Needed for a new line")
    public @Nullable Boolean getAllowBypassRiskStratification() {
        return yes(Column.ALLOW_BYPASS_RISK_STRATIFICATION);
    }

    public void setAllowBypassRiskStratification(@Nullable Boolean allowed) {
        give(Column.ALLOW_BYPASS_RISK_STRATIFICATION, allowed);
    }

    @Schema(example = "acute@example.org", description = "null removes it")
    public @Nullable String getGenesysEmail() {
        return text(Column.GENESYS_EMAIL);
    }

    public void setGenesysEmail(@Nullable String genesysEmail) {
        give(Column.GENESYS_EMAIL, genesysEmail);
    }

    @Schema(example = "true", description = "A new line is active unless this says otherwise")
    public @Nullable Boolean getActive() {
        return yes(Column.ACTIVE);
    }

    public void setActive(@Nullable Boolean active) {
        give(Column.ACTIVE, active);
    }
}
