package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.review.FoundMatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What was found for a care request, without the patient. */
@Schema(name = "BackfillMatch")
record MatchJson(
        @Schema(description = "Station's", example = "4711") long careRequestId,

        @Schema(description = "In the time zone of the care request's market", example = "2026-07-04")
        LocalDate day,

        @Schema(
                allowableValues = {"exact", "probable", "review", "none"},
                example = "probable")
        String outcome,

        @Schema(description = "Of the list; null when nobody of it was found", example = "1047") @Nullable
        Integer row,

        @Schema(description = "In bits; one more is twice as likely", example = "14.2") @Nullable
        Double score,

        @Schema(description = "The rule that decided", example = "score")
        String rule,

        @Schema(
                description = "What agreed, and how far, without the values",
                example = "[\"given:nickname\", \"birth:exact\"]")
        List<String> evidence) {

    @Schema(name = "BackfillMatches", description = "A page of them, by care request")
    record Listed(
            List<MatchJson> matches,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static MatchJson of(FoundMatch match) {
        return new MatchJson(
                match.careRequestId(),
                match.day(),
                Words.of(match.outcome()),
                match.row(),
                match.score(),
                match.rule(),
                evidence(match.codes()));
    }

    static List<String> evidence(String codes) {
        return codes.isBlank() ? List.of() : Arrays.asList(codes.strip().split(" +"));
    }
}
