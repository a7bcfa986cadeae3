package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;

/** Why something is done to a backfill. */
@Schema(name = "BackfillReasonBody")
record ReasonBody(
        @Schema(description = "Kept in the audit log", example = "The partner sends a new list") @Nullable
        String reason) {

    private static final int LONGEST = 1_000;

    /** Null where there is none. */
    static @Nullable String of(@Nullable ReasonBody body) {
        return body == null ? null : checked(body.reason());
    }

    /** @throws InvalidInput when it cannot be kept */
    static @Nullable String checked(@Nullable String reason) {
        var text = reason == null ? "" : PlainText.strip(reason);
        if (text.length() > LONGEST) {
            throw new InvalidInput(
                    "/reason", "too-long", "Use at most %,d characters for the reason".formatted(LONGEST));
        }
        if (!PlainText.isPlain(text)) {
            throw new InvalidInput(
                    "/reason",
                    "character-not-allowed",
                    "The reason contains a character that cannot be seen. Type it again");
        }
        return text.isEmpty() ? null : text;
    }
}
