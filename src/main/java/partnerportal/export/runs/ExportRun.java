package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.storage.ObjectKey;

import java.time.Instant;

/**
 * One export, wanted, under way or over.
 *
 * @param cause by which way it was asked for; null when the schedule wanted it
 * @param follows the run that must be loaded before an increment; null when there is none
 * @param failure why it failed and what to do; null when it did not
 * @param rows of all files, tombstones too
 * @param bytes of all files, compressed
 */
public record ExportRun(
        long id,
        ExportKind kind,
        ExportState state,
        Actor actor,
        @Nullable String cause,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long follows,
        @Nullable String failure,
        long rows,
        long files,
        long bytes) {

    private static final ObjectKey EXPORTS = ObjectKey.of("exports");

    /** What everything that the run writes lies below; in the order of their numbers. */
    public ObjectKey folder() {
        return EXPORTS.resolve("%09d".formatted(id));
    }

    /** Written last: where it is, the run can be loaded. */
    public ObjectKey manifest() {
        return folder().resolve("manifest.json");
    }

    ObjectKey schema() {
        return folder().resolve("schema.json");
    }

    /** Such as "Full export 12". */
    public String title() {
        return kind.words() + " " + id;
    }
}
