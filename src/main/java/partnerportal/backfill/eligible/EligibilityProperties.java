package partnerportal.backfill.eligible;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import partnerportal.backfill.file.ReadingOptions;

/**
 * What is expected of eligibility files.
 *
 * @param mostRejected how many rows of a hundred may be unusable; with more the file is refused
 * @param mostRows a file with more is refused
 * @param keptProblems how many problems of a file's rows are kept to be looked at; all are counted
 * @param indexMemory how much of the heap, in percent, all lists in memory together may take; 0 for none
 */
@ConfigurationProperties("portal.eligibility")
public record EligibilityProperties(
        @DefaultValue("20") int mostRejected,
        @DefaultValue("16000000") int mostRows,
        @DefaultValue("100000") int keptProblems,
        @DefaultValue("40") int indexMemory) {

    /** The rest of the portal needs some too. */
    private static final int MOST_MEMORY = 80;

    public EligibilityProperties {
        if (mostRejected < 0 || mostRejected > 100) {
            throw new IllegalArgumentException("ELIGIBILITY_MOST_REJECTED must be between 0 and 100 percent.");
        }
        if (mostRows < 1 || mostRows > ReadingOptions.MOST_ROWS) {
            throw new IllegalArgumentException("ELIGIBILITY_MOST_ROWS must be between 1 and 16000000.");
        }
        if (keptProblems < 1) {
            throw new IllegalArgumentException("ELIGIBILITY_KEPT_PROBLEMS must be at least 1.");
        }
        if (indexMemory < 0 || indexMemory > MOST_MEMORY) {
            throw new IllegalArgumentException("ELIGIBILITY_INDEX_MEMORY must be between 0 and 80 percent.");
        }
    }
}
