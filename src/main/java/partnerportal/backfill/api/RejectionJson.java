package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.file.RowProblem;

import java.util.List;

/** What is wrong with a row of a file, without telling whose it is. */
@Schema(name = "BackfillRejection")
record RejectionJson(
        @Schema(description = "Of the file, from 1; where the row begins", example = "58")
        long line,

        @Schema(description = "Among the rows, from 1, without the header", example = "57")
        int row,

        @Schema(description = "Null when it is about the row as a whole", example = "birth_date") @Nullable
        String column,

        @Schema(example = "month") String code,

        @Schema(example = "The month is 13. Use MM/DD/YYYY.")
        String message,

        @Schema(description = "The value with what tells who it is covered", example = "13/••/19••") @Nullable
        String masked,

        @Schema(description = "Whether the row is not used; else it is, and this is only noted", example = "true")
        boolean rejects) {

    @Schema(name = "BackfillRejections", description = "A page of them, in the file's order")
    record Listed(
            List<RejectionJson> rejections,

            @Schema(description = "Null on the last page") @Nullable
            String nextPageToken) {}

    static RejectionJson of(RowProblem problem) {
        var column = problem.column();
        return new RejectionJson(
                problem.line(),
                problem.row(),
                column == null ? null : column.wireName(),
                Words.of(problem.code()),
                problem.sentence(),
                problem.masked(),
                problem.rejects());
    }
}
