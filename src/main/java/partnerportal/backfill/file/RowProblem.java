package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is wrong with one row of a file.
 *
 * @param line the line of the file in which the row begins, from 1
 * @param row its number among the file's records, from 1; the header does not count
 * @param column null when it is about the row as a whole
 * @param parts what stands in the gaps of the code's sentence
 * @param masked the value with what tells who the person is covered by dots; null when there is none
 */
public record RowProblem(
        long line,
        int row,
        @Nullable Column column,
        ProblemCode code,
        List<String> parts,
        @Nullable String masked) {

    public boolean rejects() {
        return code.rejects();
    }

    /** In words, such as "The month is 13. Use MM/DD/YYYY." */
    public String sentence() {
        return code.sentence(parts);
    }
}
