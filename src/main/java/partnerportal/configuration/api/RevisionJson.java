package partnerportal.configuration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.Revision;
import partnerportal.shared.Actor;
import partnerportal.shared.FieldChange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Who published a state of a configuration, when, and why. */
@Schema(name = "Revision")
record RevisionJson(
        @Schema(description = "From 1, without gaps", example = "4")
        int revision,

        @Schema(example = "2026-11-20T15:58:07.123456Z") Instant publishedAt,
        ActorJson actor,

        @Schema(description = "Everyone who prepared it as a draft")
        List<ActorJson> contributors,

        @Schema(
                example = "portal",
                allowableValues = {"portal", "api", "import", "restoration"})
        String cause,

        @Schema(description = "Null when none was given, and for partners' people", example = "New source in Denver")
        @Nullable
        String reason,

        @Schema(description = "The configuration as it was then; in a list left out")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ConfigurationJson configuration) {

    /** Whoever acted. */
    @Schema(name = "Actor")
    record ActorJson(
            @Schema(
                    example = "user",
                    allowableValues = {"user", "client", "operator", "system", "support"})
            String kind,

            @Schema(description = "Support for partners' people", example = "Dana Okafor")
            String name,

            @Schema(description = "The sub of the actor's token", example = "dana.okafor") @Nullable
            String subject,

            @Schema(description = "The client that acted or passed a person's token on", example = "express-backend")
            @Nullable
            String client) {

        private static final ActorJson SUPPORT = new ActorJson("support", "Support", null, null);

        static ActorJson of(Actor actor, Asker asker) {
            return asker.isStaff()
                    ? new ActorJson(
                            actor.kind().name().toLowerCase(Locale.ROOT), actor.name(), actor.subject(), actor.client())
                    : SUPPORT;
        }
    }

    /** A page of revisions, the newest first. */
    @Schema(name = "Revisions")
    record Listed(
            List<RevisionJson> revisions,

            @Schema(description = "Null on the last page", example = "WyJyZXZpc2lvbnMiLCI0Il0") @Nullable
            String nextPageToken) {}

    /** The difference between two revisions. */
    @Schema(name = "RevisionDifference")
    record Difference(
            @Schema(description = "0 for the time before the first revision", example = "3")
            int from,

            @Schema(example = "4") int to,
            List<FieldChange> changes) {}

    static RevisionJson of(Revision revision, @Nullable ConfigurationJson configuration, Asker asker) {
        return new RevisionJson(
                revision.number(),
                revision.publishedAt(),
                ActorJson.of(revision.actor(), asker),
                asker.isStaff()
                        ? revision.contributors().stream()
                                .map(actor -> ActorJson.of(actor, asker))
                                .toList()
                        : List.of(),
                revision.cause().name().toLowerCase(Locale.ROOT),
                asker.isStaff() ? revision.reason() : null,
                configuration);
    }
}
