package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.review.ReviewPair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A care request's patient and a row of the list that may be the same person; who they are is on the page only. */
@Schema(name = "BackfillPair")
record PairJson(
        @Schema(description = "Station's", example = "4711") long careRequestId,

        @Schema(description = "Among the rows for the care request, the likeliest first, from 1", example = "1")
        int place,

        @Schema(description = "In the time zone of the care request's market", example = "2026-07-04")
        LocalDate day,

        @Schema(description = "Of the list", example = "1047")
        int row,

        @Schema(description = "In bits; one more is twice as likely", example = "2.1")
        double score,

        @Schema(description = "Why it is unclear", example = "ambiguous")
        String rule,

        @Schema(
                description = "What agreed, and how far, without the values",
                example = "[\"given:nickname\", \"birth:exact\"]")
        List<String> evidence,

        @Schema(description = "same or different; null while nobody has decided", example = "same") @Nullable
        String decision,

        @Schema(example = "Dana Okafor") @Nullable String decidedBy,
        @Schema(example = "2026-11-21T16:12:31Z") @Nullable Instant decidedAt) {

    @Schema(name = "BackfillPairs", description = "A page of them, by care request and place")
    record Listed(
            List<PairJson> pairs,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static PairJson of(ReviewPair pair) {
        return new PairJson(
                pair.careRequestId(),
                pair.place(),
                pair.day(),
                pair.row(),
                pair.score(),
                pair.rule(),
                MatchJson.evidence(pair.codes()),
                pair.decision() == null ? null : Words.of(pair.decision()),
                pair.decidedBy(),
                pair.decidedAt());
    }
}
