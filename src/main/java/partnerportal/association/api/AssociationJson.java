package partnerportal.association.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.association.domain.Association;
import partnerportal.directory.Partner;
import partnerportal.shared.Actor;
import partnerportal.shared.MaskedMember;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** That a care request belongs to a partner, from when to when, and whose word it is. */
@Schema(name = "Association")
record AssociationJson(
        @Schema(example = "90210") long id,
        @Schema(description = "Station's", example = "4711") long careRequestId,

        @Schema(description = "Of the directory", example = "12")
        long partnerId,

        @Schema(example = "2087") long stationChannelItemId,
        @Schema(example = "Alder Ridge Health") String partnerDisplayName,

        @Schema(description = "Whether it holds", example = "true")
        boolean current,

        @Schema(description = "The care request's day in its market; null when nobody said", example = "2026-10-12")
        @Nullable
        LocalDate day,

        @Schema(
                description = "Whose word it is. A decision in a backfill's review is a person's",
                allowableValues = {"backfill", "person"},
                example = "backfill")
        String origin,

        @Schema(description = "The backfill that made it; null when it was set by hand", example = "31") @Nullable
        Long backfillId,

        @Schema(
                description =
                        "Of the eligible person. Patient data: given by the care request and partner only, and written to the audit trail",
                example = "AR-4482-11")
        @Nullable
        String memberId,

        @Schema(description = "The same in lists", example = "••••-11") @Nullable
        String maskedMemberId,

        @Schema(description = "Of the match, in bits", example = "14.25") @Nullable
        Double score,

        @Schema(description = "By which it was a match", example = "gate") @Nullable
        String rule,

        @Schema(description = "Of the matching", example = "2026-11-1") @Nullable
        String algorithmVersion,

        @Schema(example = "2026-11-21T16:05:00.123456Z") Instant madeAt,
        WhoJson madeBy,

        @Schema(example = "The partner's file was wrong") @Nullable
        String reason,

        @Schema(description = "The association it brings back, when undoing a backfill made it", example = "90001")
        @Nullable
        Long restores,

        @Schema(description = "Null while it holds") @Nullable
        EndingJson ended) {

    @Schema(name = "AssociationActor")
    record WhoJson(
            @Schema(
                    allowableValues = {"user", "client", "operator", "system"},
                    example = "user")
            String kind,

            @Schema(example = "auth0|6543f1") String subject,
            @Schema(example = "Dana Okafor") String name) {

        static WhoJson of(Actor actor) {
            return new WhoJson(word(actor.kind()), actor.subject(), actor.name());
        }
    }

    @Schema(name = "AssociationEnding")
    record EndingJson(
            @Schema(example = "2026-11-22T09:00:00Z") Instant at,

            @Schema(
                    description = "undo: the backfill that had made it was undone",
                    allowableValues = {"backfill", "person", "undo"},
                    example = "person")
            String by,

            @Schema(description = "The backfill that ended it or was undone", example = "32") @Nullable
            Long backfillId,

            WhoJson who,

            @Schema(example = "Another patient of the same name") @Nullable
            String reason) {

        static EndingJson of(Association.Ending ending) {
            return new EndingJson(
                    ending.at(), word(ending.by()), ending.backfillId(), WhoJson.of(ending.actor()), ending.reason());
        }
    }

    @Schema(name = "Associations", description = "A page of associations")
    record Listed(
            List<AssociationJson> associations,

            @Schema(description = "Give it as page_token to get the next page; null on the last one") @Nullable
            String nextPageToken) {}

    @Schema(name = "CareRequestPartner", description = "Whether a care request belongs to a partner, now and before")
    record Between(
            @Schema(example = "4711") long careRequestId,
            @Schema(example = "12") long partnerId,

            @Schema(description = "The one that holds; null when none does") @Nullable
            AssociationJson current,

            @Schema(description = "Those that do not hold any more, newest first")
            List<AssociationJson> past) {}

    static AssociationJson listed(Association association, Map<Long, Partner> partners) {
        return of(association, partners, false);
    }

    static AssociationJson whole(Association association, Map<Long, Partner> partners) {
        return of(association, partners, true);
    }

    private static AssociationJson of(Association association, Map<Long, Partner> partners, boolean whole) {
        var partner = Objects.requireNonNull(partners.get(association.partnerId()));
        var restored = association.restored();
        var ending = association.ending();
        return new AssociationJson(
                association.id(),
                association.careRequestId(),
                association.partnerId(),
                partner.stationChannelItemId(),
                partner.displayName(),
                association.holds(),
                association.day(),
                word(association.origin()),
                association.backfillId(),
                whole ? association.memberId() : null,
                whole ? null : MaskedMember.of(association.memberId()),
                association.score(),
                association.rule(),
                association.algorithmVersion(),
                association.madeAt(),
                WhoJson.of(association.madeBy()),
                association.reason(),
                restored == null ? null : restored.association(),
                ending == null ? null : EndingJson.of(ending));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
