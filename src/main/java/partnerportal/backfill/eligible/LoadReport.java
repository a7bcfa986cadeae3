package partnerportal.backfill.eligible;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.DateOrder;
import partnerportal.backfill.file.FileEncoding;
import partnerportal.backfill.file.FileProblem;
import partnerportal.backfill.file.ProblemCode;

import java.util.List;
import java.util.Map;

/**
 * What was found in a file when it was loaded.
 *
 * @param rows records without the header and without blank lines
 * @param usable how many of them are in the list
 * @param rejected how many are not
 * @param duplicates how many usable rows have the member ID of an earlier one
 * @param delimiter what separates the columns
 * @param columns the file's header for each of our columns that it has
 * @param unused headers that are no column of ours; at most 30
 * @param dateOrders how dates such as 3/4/1980 were read, for each column with dates
 * @param problems how often each problem was met, also beyond those that are kept
 * @param refusal why the file is refused although it could be read; null when it is not. Then there is no list, only problems
 * @param refusalSentence the same in words
 */
public record LoadReport(
        int rows,
        int usable,
        int rejected,
        int duplicates,
        FileEncoding encoding,
        String delimiter,
        Map<Column, String> columns,
        List<String> unused,
        Map<Column, DateOrder> dateOrders,
        List<ProblemCount> problems,
        @Nullable FileProblem refusal,
        @Nullable String refusalSentence) {

    /** @param column null when it is about the row as a whole */
    public record ProblemCount(@Nullable Column column, ProblemCode code, int count) {}

    @JsonIgnore
    public boolean isRefused() {
        return refusal != null;
    }
}
