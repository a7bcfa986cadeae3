package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

/** Which state of a configuration is to be checked. */
@Schema(name = "ConnectionCheckBody")
record ConnectionCheckBody(
        @Schema(
                description = "What is live, which it is too when nothing is sent, or the draft",
                example = "live",
                allowableValues = {"live", "draft"})
        @Nullable
        String target) {

    /** @throws InvalidInput when it is neither */
    boolean isDraft() {
        if (target == null || target.equals("live")) {
            return false;
        }
        if (target.equals("draft")) {
            return true;
        }
        throw new InvalidInput("/target", "unknown-target", "Send live or draft as the target");
    }
}
