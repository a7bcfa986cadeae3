package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.eligible.LoadReport;

import java.util.List;
import java.util.TreeMap;

/** What was found in a file, without a value of it. */
@Schema(name = "BackfillFileReport")
record FileReportJson(
        @Schema(example = "UTF-8") String encoding,

        @Schema(description = "What separates the columns", example = ",")
        String delimiter,

        @Schema(description = "Which column of the file is which")
        List<MappedColumnJson> columns,

        @Schema(description = "Columns that are not used, as far as they are listed", example = "[\"PCP\"]")
        List<String> unused,

        List<DateOrderJson> dateOrders,

        @Schema(description = "How often each problem was met")
        List<ProblemCountJson> problems,

        @Schema(
                description = "Why the file is refused although it can be read; null when it is not",
                example = "too-many-rejected")
        @Nullable
        String refusal) {

    @Schema(name = "BackfillDateOrder", description = "How dates such as 3/4/1980 were read")
    record DateOrderJson(
            @Schema(example = "birth_date") String column,

            @Schema(
                    description = "mixed: only dates that can be read in one way are",
                    allowableValues = {"month-first", "day-first", "mixed"},
                    example = "month-first")
            String order) {}

    @Schema(name = "BackfillProblemCount")
    record ProblemCountJson(
            @Schema(description = "Null when it is about the row as a whole", example = "birth_date") @Nullable
            String column,

            @Schema(example = "no-such-day") String code,

            @Schema(description = "Whether it keeps the row from being used", example = "true")
            boolean rejects,

            @Schema(example = "17") int count) {

        static ProblemCountJson of(LoadReport.ProblemCount counted) {
            var column = counted.column();
            return new ProblemCountJson(
                    column == null ? null : column.wireName(),
                    Words.of(counted.code()),
                    counted.code().rejects(),
                    counted.count());
        }
    }

    static FileReportJson of(LoadReport report) {
        return new FileReportJson(
                report.encoding().label(),
                report.delimiter(),
                MappedColumnJson.of(report.columns()),
                report.unused(),
                new TreeMap<>(report.dateOrders())
                        .entrySet().stream()
                                .map(found -> new DateOrderJson(found.getKey().wireName(), Words.of(found.getValue())))
                                .toList(),
                report.problems().stream().map(ProblemCountJson::of).toList(),
                report.refusal() == null ? null : Words.of(report.refusal()));
    }
}
