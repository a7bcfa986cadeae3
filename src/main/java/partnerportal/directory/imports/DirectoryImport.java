package partnerportal.directory.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.PlannedRow.Outcome;

import java.time.Instant;
import java.util.Map;

/**
 * An uploaded file.
 *
 * @param applied null until somebody agreed to its plan
 */
public record DirectoryImport(
        long id,
        Kind kind,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Applied applied) {

    /** @param rows how many rows had each outcome */
    public record Applied(String by, Instant at, Map<Outcome, Integer> rows) {

        public Applied {
            rows = Map.copyOf(rows);
        }

        public int count(Outcome outcome) {
            return rows.getOrDefault(outcome, 0);
        }
    }
}
