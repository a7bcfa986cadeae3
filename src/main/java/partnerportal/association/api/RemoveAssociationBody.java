package partnerportal.association.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a care request does not belong to a partner. */
@Schema(name = "RemoveAssociationBody")
record RemoveAssociationBody(
        @Schema(description = "Needed; kept with the association", example = "Another patient of the same name")
        @Nullable
        String reason) {}
