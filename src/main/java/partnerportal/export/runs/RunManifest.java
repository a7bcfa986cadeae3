package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.storage.ObjectStore;

import java.time.Instant;
import java.util.List;

/**
 * What a run hands over, written last of all: whoever finds it finds everything it names.
 *
 * @param follows the run that must be loaded before; null when nothing must be
 */
record RunManifest(
        long run,
        String kind,
        @Nullable Long follows,
        @Nullable Instant startedAt,
        String schema,
        List<Set> dataSets) {

    /**
     * @param whole whether to replace what was loaded before, else to merge
     * @param manifest of its files, for COPY
     */
    record Set(String name, boolean whole, long since, long upTo, long rows, String manifest, List<File> files) {}

    record File(String url, long rows, long bytes, String sha256) {}

    static RunManifest of(ExportRun run, List<ExportedSet> sets, ObjectStore store) {
        return new RunManifest(
                run.id(),
                run.kind().word(),
                run.follows(),
                run.startedAt(),
                store.address(run.schema()).toString(),
                sets.stream().map(set -> set(run, set, store)).toList());
    }

    private static Set set(ExportRun run, ExportedSet set, ObjectStore store) {
        return new Set(
                set.name(),
                set.span().whole(),
                set.span().since(),
                set.span().upTo(),
                set.rows(),
                store.address(FinishExport.copyManifest(run, set)).toString(),
                set.files().stream()
                        .map(file -> new File(
                                store.address(file.object().key()).toString(),
                                file.rows(),
                                file.object().size(),
                                file.object().sha256()))
                        .toList());
    }
}
