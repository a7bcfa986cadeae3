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
 */
@ConfigurationProperties("portal.eligibility")
public record EligibilityProperties(
        @DefaultValue("20") int mostRejected,
        @DefaultValue("16000000") int mostRows,
        @DefaultValue("100000") int keptProblems) {

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
    }
}
