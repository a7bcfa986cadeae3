package partnerportal.audit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.audit.entries.AuditEntry;
import partnerportal.shared.FieldChange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

@Schema(name = "AuditEntry", description = "Who did what, when, to what, and whether it was done or refused")
record AuditEntryJson(
        @Schema(example = "4711") long id,
        @Schema(example = "2026-11-21T16:05:00.123456Z") Instant at,

        @Schema(
                allowableValues = {"done", "refused"},
                example = "done")
        String outcome,

        ActorJson actor,

        @Schema(example = "configuration.published") String action,

        SubjectJson subject,

        List<ChangeJson> changes,

        @Schema(example = "Market opens on Monday") @Nullable
        String reason,

        @Schema(description = "By which way it came in", example = "portal") @Nullable
        String cause,

        @Schema(description = "Who prepared what the actor then did")
        List<ContributorJson> contributors,

        @Schema(example = "0b9cdd2e-6a3f-4c5e-9a44-9f6f0c9f2a51") @Nullable
        String requestId,

        @Schema(description = "Its place in the chain of seals; null while it has none", example = "4690") @Nullable
        Long sealPosition) {

    @Schema(name = "AuditActor")
    record ActorJson(
            @Schema(
                    allowableValues = {"user", "client", "operator", "system", "unknown"},
                    example = "user")
            String kind,

            @Schema(example = "auth0|6543f1") String subject,
            @Schema(example = "Dana Okafor") String name,

            @Schema(description = "The client that passed a person's token on, or the machine client itself") @Nullable
            String client) {}

    @Schema(name = "AuditSubject")
    record SubjectJson(
            @Schema(example = "configuration") String type,
            @Schema(example = "7") String id,

            @Schema(example = "Alder Ridge Health") @Nullable
            String label) {}

    @Schema(name = "AuditChange")
    record ChangeJson(
            @Schema(description = "JSON pointer", example = "/phone_number")
            String path,

            @Schema(example = "+13035550100") @Nullable String before,
            @Schema(example = "+13035550142") @Nullable String after) {

        static ChangeJson of(FieldChange change) {
            return new ChangeJson(change.path(), change.before(), change.after());
        }
    }

    @Schema(name = "AuditContributor")
    record ContributorJson(
            @Schema(example = "auth0|77aa01") String subject,
            @Schema(example = "Marcus Bell") String name) {}

    static AuditEntryJson of(AuditEntry entry) {
        var actor = entry.actor();
        return new AuditEntryJson(
                entry.id(),
                entry.at(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                new ActorJson(
                        actor.kind().name().toLowerCase(Locale.ROOT), actor.subject(), actor.name(), actor.client()),
                entry.action(),
                new SubjectJson(entry.subjectType(), entry.subjectId(), entry.subjectLabel()),
                entry.changes().stream().map(ChangeJson::of).toList(),
                entry.reason(),
                entry.cause() == null ? null : entry.cause().toLowerCase(Locale.ROOT),
                entry.contributors().stream()
                        .map(who -> new ContributorJson(who.subject(), who.name()))
                        .toList(),
                entry.requestId(),
                entry.sealPosition());
    }
}
