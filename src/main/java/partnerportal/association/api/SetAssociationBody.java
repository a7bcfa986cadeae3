package partnerportal.association.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.association.domain.SetAssociation;

import java.time.LocalDate;

/** That a care request belongs to a partner. */
@Schema(name = "SetAssociationBody")
record SetAssociationBody(
        @Schema(
                description = "The care request's day in its market. Left out, it stays as it is known",
                example = "2026-10-12")
        @Nullable
        LocalDate day,

        @Schema(description = "Needed; kept with the association", example = "The partner's file was wrong") @Nullable
        String reason) {

    SetAssociation.Wanted wanted(long careRequestId, long partnerId) {
        return new SetAssociation.Wanted(careRequestId, partnerId, day, reason);
    }
}
