package partnerportal.backfill.notifications;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

@Schema(name = "BackfillRecipient", description = "An address to which the end of every backfill is told")
record RecipientJson(
        @Schema(example = "4") long id,
        @Schema(example = "pop-health@example.com") String address,
        @Schema(example = "2026-11-21T08:30:00Z") Instant addedAt,
        AdderJson addedBy) {

    @Schema(name = "BackfillRecipients", description = "A page of recipients, in the order in which they were added")
    record Listed(
            List<RecipientJson> recipients,

            @Schema(description = "Give it as page_token to get the next ones; null on the last page") @Nullable
            String nextPageToken) {}

    @Schema(name = "BackfillRecipientAdder")
    record AdderJson(
            @Schema(
                    allowableValues = {"user", "client", "operator", "system"},
                    example = "user")
            String kind,

            @Schema(example = "dana.okafor") String subject,
            @Schema(example = "Dana Okafor") String name,

            @Schema(example = "partner-portal-pages") @Nullable
            String client) {}

    static RecipientJson of(BackfillRecipient recipient) {
        var actor = recipient.addedBy();
        return new RecipientJson(
                recipient.id(),
                recipient.address(),
                recipient.addedAt(),
                new AdderJson(
                        actor.kind().name().toLowerCase(Locale.ROOT), actor.subject(), actor.name(), actor.client()));
    }
}
