package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.access.Asker;
import partnerportal.configuration.api.RevisionJson.ActorJson;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.ConnectionState;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A check of a connection and what came of it. */
@Schema(name = "ConnectionCheck")
record ConnectionCheckJson(
        @Schema(
                example = "live",
                allowableValues = {"live", "draft"})
        String target,

        @Schema(description = "The revision that was live; null for a draft", example = "4") @Nullable
        Integer revision,

        @Schema(
                description = "not_checked when the other side did not answer: then nothing is known",
                example = "failed",
                allowableValues = {"passed", "failed", "not_checked"})
        String outcome,

        @Schema(description = "The first failed check of the unbroken run", example = "2026-11-20T15:58:07.123456Z")
        @Nullable
        Instant failingSince,

        List<StepJson> steps,

        @Schema(description = "How long the other side was waited for, in milliseconds", example = "412")
        long tookMillis,

        @Schema(example = "2026-11-21T15:58:07.123456Z") Instant checkedAt,
        ActorJson checkedBy) {

    /** One thing that was looked at. */
    @Schema(name = "ConnectionCheckStep")
    record StepJson(
            @Schema(
                    example = "redox_destination",
                    allowableValues = {
                        "sso_connection",
                        "sso_application",
                        "sso_logout_url",
                        "redox_key",
                        "redox_destination",
                        "redox_clinical_summary_destination"
                    })
            String subject,

            @Schema(
                    example = "failed",
                    allowableValues = {"passed", "failed", "not_checked"})
            String outcome,

            @Schema(example = "Redox does not know the destination ID")
            String message,

            @Schema(
                    description = "What to do about it; null when there is nothing to do",
                    example = "Compare it with the ID on the destination’s page at Redox")
            @Nullable
            String nextStep) {

        static StepJson of(CheckStep step) {
            return new StepJson(word(step.subject()), word(step.outcome()), step.words(), step.next());
        }
    }

    /** The last checks of a connection, the newest first, and what they say of what is live. */
    @Schema(name = "ConnectionChecks")
    record Listed(
            @Schema(
                    description = "What is live, by its settings and the last check of the same values",
                    example = "failing",
                    allowableValues = {"not_used", "not_set_up", "not_verified", "connected", "failing"})
            String connection,

            @Schema(example = "2026-11-20T15:58:07.123456Z") @Nullable
            Instant failingSince,

            List<ConnectionCheckJson> checks) {

        static Listed of(ConnectionState state, List<ConnectionCheck> checks, Asker asker) {
            return new Listed(
                    word(state.connection()),
                    state.failingSince(),
                    checks.stream()
                            .map(check -> ConnectionCheckJson.of(check, asker))
                            .toList());
        }
    }

    static ConnectionCheckJson of(ConnectionCheck check, Asker asker) {
        return new ConnectionCheckJson(
                check.target().isDraft() ? "draft" : "live",
                check.target().revision(),
                word(check.outcome()),
                check.failingSince(),
                check.steps().stream().map(StepJson::of).toList(),
                check.took().toMillis(),
                check.checkedAt(),
                ActorJson.of(check.actor(), asker));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
