package partnerportal.directory.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Kind;

import java.time.Instant;

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

    /** What came of it, in rows. */
    public record Applied(String by, Instant at, int created, int changed, int unchanged, int invalid) {}
}
