package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "Backfill", description = "One run from an eligibility file to corrected care requests")
record BackfillJson(
        @Schema(example = "12") long id,

        @Schema(description = "What people call it", example = "BF-12")
        String title,

        @Schema(example = "7") long partnerId,
        @Schema(example = "2201") long stationChannelItemId,
        @Schema(example = "Cedar Health Plan") String partnerName,

        @Schema(description = "The first day whose care requests count", example = "2026-06-01")
        LocalDate firstDay,

        @Schema(description = "The last such day, included", example = "2026-09-30")
        LocalDate lastDay,

        FileJson file,

        @Schema(description = "Which column is which where somebody said so")
        List<MappedColumnJson> columnMapping,

        @Schema(
                description = "ready and review wait for somebody",
                allowableValues = {
                    "received",
                    "checking",
                    "ready",
                    "matching",
                    "review",
                    "committing",
                    "done",
                    "failed",
                    "paused",
                    "cancelled",
                    "undone"
                },
                example = "matching")
        String state,

        @Schema(nullable = true) @Nullable PauseJson pause,
        @Schema(nullable = true) @Nullable FailureJson failure,

        @Schema(description = "Of the days, how much is matched, from 0 to 1", example = "0.42")
        double share,

        RowsJson rows,
        RequestsJson careRequests,

        @Schema(description = "Of the matching; results of another one are not comparable", example = "1.1") @Nullable
        String algorithm,

        @Schema(description = "What its commit did to associations; null before", nullable = true) @Nullable
        AppliedJson applied,

        ActorJson startedBy,

        @Schema(description = "Who asked for the commit; null before", nullable = true) @Nullable
        ActorJson committedBy,

        @Schema(example = "The list of September") @Nullable String reason,

        TimesJson times,

        @Schema(description = "What was found in the file. Null before it is checked, and in a list", nullable = true)
        @Nullable
        FileReportJson report,

        @Schema(
                description = "Care requests that somebody has to look at. Null before review, and in a list",
                nullable = true)
        @Nullable
        ReviewJson review,

        @Schema(description = "How fast care requests were read, in stretches of equal length. Null in a list")
        @Nullable
        List<RateJson> rates) {

    @Schema(name = "BackfillFile")
    record FileJson(
            @Schema(
                    description = "Sent with the start, or delivered to the exchange",
                    allowableValues = {"upload", "exchange"},
                    example = "exchange")
            String origin,

            @Schema(
                    description =
                            "Null for machine clients and in the answer to the start: it may hold a patient's name",
                    example = "eligible.csv")
            @Nullable
            String name,

            @Schema(description = "In bytes", example = "73400320")
            long size,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    @Schema(name = "BackfillPause", description = "Why it waits; null unless it is paused")
    record PauseJson(
            @Schema(description = "Where it goes on", example = "matching")
            String from,

            @Schema(
                    description = "What an outage paused resumes by itself",
                    allowableValues = {"person", "outage"},
                    example = "outage")
            String cause,

            @Schema(
                    description = "What does not answer; null when somebody paused it",
                    example = "Station does not answer.")
            @Nullable
            String words) {}

    @Schema(name = "BackfillFailure", description = "Why it failed; null unless it did")
    record FailureJson(
            @Schema(
                    allowableValues = {
                        "file-unusable",
                        "file-missing",
                        "too-many-rejected",
                        "station-refused",
                        "list-too-large",
                        "unexpected"
                    },
                    example = "file-unusable")
            String reason,

            @Schema(
                    description = "What happened and what to do; for machine clients the reason in a sentence",
                    example = "Stopped while checking: the selected file is empty. Nothing was changed.")
            String words) {}

    @Schema(name = "BackfillRows", description = "Of the file, without its header; 0 before it is checked")
    record RowsJson(
            @Schema(example = "120000") long read,
            @Schema(example = "119310") long usable,
            @Schema(example = "690") long rejected,

            @Schema(description = "Of the usable ones, those whose member has an earlier row", example = "12")
            long duplicates) {}

    @Schema(name = "BackfillCareRequests", description = "What was found for those read so far")
    record RequestsJson(
            @Schema(example = "4210") long read,

            @Schema(description = "Read, but of no day of the backfill", example = "120")
            long outside,

            @Schema(description = "Matched, and all that could be compared agrees", example = "310")
            long exact,

            @Schema(description = "Matched otherwise", example = "95")
            long probable,

            @Schema(description = "For somebody to decide", example = "31")
            long review,

            @Schema(description = "Of nobody on the list", example = "3654")
            long none,

            @Schema(description = "Of a market that the directory does not have: their day is UTC's", example = "0")
            long ofUnknownMarket) {}

    @Schema(name = "BackfillApplied")
    record AppliedJson(
            @Schema(example = "380") long added,
            @Schema(example = "12") long changed,
            @Schema(example = "4") long removed,
            @Schema(example = "21") long unchanged) {}

    @Schema(name = "BackfillActor")
    record ActorJson(
            @Schema(
                    allowableValues = {"user", "client", "operator", "system"},
                    example = "user")
            String kind,

            @Schema(example = "auth0|6543f1") String subject,
            @Schema(example = "Dana Okafor") String name,

            @Schema(
                    description = "The client that passed a person's token on, or the machine client itself",
                    example = "station")
            @Nullable
            String client) {}

    @Schema(name = "BackfillTimes", description = "When it came where; null where it has not been")
    record TimesJson(
            @Schema(example = "2026-11-21T16:05:00Z") Instant received,

            @Schema(example = "2026-11-21T16:05:04Z") @Nullable
            Instant checked,

            @Schema(example = "2026-11-21T16:07:10Z") @Nullable
            Instant matching,

            @Schema(example = "2026-11-21T16:09:31Z") @Nullable
            Instant review,

            @Schema(example = "2026-11-21T16:40:02Z") @Nullable
            Instant done,

            @Schema(description = "Done, failed, cancelled or undone", example = "2026-11-21T16:40:02Z") @Nullable
            Instant ended,

            @Schema(description = "When anything of it last moved", example = "2026-11-21T16:40:02Z")
            Instant moved,

            @Schema(description = "When file and list were deleted", example = "2026-12-21T16:40:02Z") @Nullable
            Instant cleared,

            @Schema(
                    description =
                            "When a commit that was asked for was not carried out, because it would have done something else"
                                    + " than the plan; null once another is asked for",
                    example = "2026-11-21T16:39:58Z")
            @Nullable
            Instant stale) {}

    @Schema(name = "BackfillReview", description = "Care requests with unclear pairs, by what was decided")
    record ReviewJson(
            @Schema(description = "They change nothing until they are decided", example = "7")
            long open,

            @Schema(description = "The patient is a person of the list", example = "20")
            long same,

            @Schema(description = "The patient is nobody of the list", example = "4")
            long different) {}

    @Schema(name = "BackfillRate")
    record RateJson(
            @Schema(description = "When the stretch begins", example = "2026-11-21T16:07:12Z")
            Instant from,

            @Schema(example = "8200") long careRequests) {}

    @Schema(name = "Backfills", description = "A page of backfills, newest first")
    record Listed(
            List<BackfillJson> backfills,

            @Schema(description = "Give it as page_token to get the older ones; null on the last page") @Nullable
            String nextPageToken) {}
}
