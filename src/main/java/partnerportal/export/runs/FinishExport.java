package partnerportal.export.runs;

import org.springframework.stereotype.Component;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what makes a run's files loadable, the manifest of the whole run last. Made from what is recorded of the run, so
 * that doing it again, by whichever process, writes the same.
 */
@Component
class FinishExport {

    private final ExportRuns runs;
    private final ExportQueries queries;
    private final ObjectStore store;
    private final JsonMapper json;

    FinishExport(ExportRuns runs, ExportQueries queries, ObjectStore store, JsonMapper json) {
        this.runs = runs;
        this.queries = queries;
        this.store = store;
        this.json = json;
    }

    void run(ExportRun finishing) {
        var run = queries.find(finishing.id()).orElseThrow();
        var sets = queries.sets(run.id());
        sets.forEach(set -> put(copyManifest(run, set), CopyManifest.of(set, store)));
        put(run.manifest(), RunManifest.of(run, sets, store));
        runs.done(run.id());
    }

    static ObjectKey copyManifest(ExportRun run, ExportedSet set) {
        return run.folder().resolve(set.name()).resolve("manifest.json");
    }

    private void put(ObjectKey key, Object content) {
        store.put(key, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }
}
