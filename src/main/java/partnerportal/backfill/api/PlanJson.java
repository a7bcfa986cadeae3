package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.plan.Change;
import partnerportal.backfill.plan.ChangePlan;
import partnerportal.backfill.plan.PlannedChange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** What a commit would do to the partner's associations, as it stands now. */
@Schema(name = "BackfillPlan")
record PlanJson(
        @Schema(
                description = "Of all that it would do; what the commit is asked with",
                example = "5d41402abc4b2a76b9719d911017c592")
        String planHash,

        CountsJson counts,
        List<MonthJson> months) {

    @Schema(name = "BackfillPlanCounts", description = "In care requests")
    record CountsJson(
            @Schema(example = "380") long added,

            @Schema(description = "Of another member, or by other evidence", example = "12")
            long changed,

            @Schema(description = "An earlier backfill's, which this list does not support any more", example = "4")
            long removed,

            @Schema(description = "There already", example = "21")
            long unchanged,

            @Schema(description = "The list says otherwise, but a person's word stands", example = "2")
            long held) {

        static CountsJson of(ToLongFunction<Change> count) {
            return new CountsJson(
                    count.applyAsLong(Change.ADD),
                    count.applyAsLong(Change.CHANGE),
                    count.applyAsLong(Change.REMOVE),
                    count.applyAsLong(Change.UNCHANGED),
                    count.applyAsLong(Change.HELD));
        }
    }

    @Schema(name = "BackfillPlanMonth")
    record MonthJson(@Schema(example = "2026-07") String month, CountsJson counts) {}

    @Schema(name = "BackfillPlannedChange")
    record ChangeJson(
            @Schema(example = "4711") long careRequestId,

            @Schema(description = "In the time zone of the care request's market", example = "2026-07-04")
            LocalDate day,

            @Schema(
                    allowableValues = {"add", "change", "remove", "unchanged", "held"},
                    example = "add")
            String change,

            @Schema(description = "Whether somebody decided it in the review", example = "false")
            boolean byPerson,

            @Schema(description = "Whether the association would be of another member than now", example = "false")
            boolean otherMember) {

        static ChangeJson of(Change change, PlannedChange planned) {
            return new ChangeJson(
                    planned.careRequestId(),
                    planned.day(),
                    Words.of(change),
                    planned.byPerson(),
                    change == Change.CHANGE && !Objects.equals(planned.memberBefore(), planned.memberAfter()));
        }
    }

    @Schema(name = "BackfillPlannedChanges", description = "A page of them, by care request")
    record Listed(
            List<ChangeJson> changes,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static PlanJson of(ChangePlan plan) {
        return new PlanJson(
                plan.hash(),
                CountsJson.of(plan::count),
                plan.months().stream()
                        .map(month -> new MonthJson(month.month().toString(), CountsJson.of(month::count)))
                        .toList());
    }
}
