package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.review.Decision;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.Given;

/** What somebody says of a pair. */
@Schema(name = "BackfillDecisionBody")
record DecisionBody(
        @Schema(
                description = "same or different; null takes the decision back",
                requiredMode = RequiredMode.REQUIRED,
                example = "same")
        Given<String> decision,

        @Schema(
                description = "The decision that whoever decides saw on the pair; null or left out for none",
                nullable = true)
        @Nullable
        String seen,

        @Schema(description = "Kept in the audit log", example = "Called the clinic") @Nullable
        String reason) {

    @Nullable
    Decision wanted() {
        if (decision.isAbsent()) {
            throw new InvalidInput(
                    "/decision", "required", "Send same or different, or null to take the decision back");
        }
        return read("/decision", decision.orNull());
    }

    @Nullable
    Decision seenDecision() {
        return read("/seen", seen);
    }

    private static @Nullable Decision read(String pointer, @Nullable String word) {
        return word == null
                ? null
                : Words.find(Decision.class, word)
                        .orElseThrow(() -> new InvalidInput(pointer, "unknown", "Use same, different or null"));
    }
}
