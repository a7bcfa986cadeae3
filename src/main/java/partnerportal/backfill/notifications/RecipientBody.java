package partnerportal.backfill.notifications;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to be told. */
@Schema(name = "BackfillRecipientBody")
record RecipientBody(
        @Schema(description = "One e-mail address", example = "pop-health@example.com") @Nullable
        String address) {

    /** Without the address, so that it gets into no log. */
    @Override
    public String toString() {
        return "RecipientBody";
    }
}
