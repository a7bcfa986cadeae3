package partnerportal.export.runs;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.export.DataSet;
import partnerportal.export.Span;
import partnerportal.storage.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a run's files. All data sets are read from one state of the database, in which also is looked up how far each has
 * come: the next increment begins exactly there.
 */
@Component
class WriteExport {

    private final List<DataSet> dataSets;
    private final ExportRuns runs;
    private final ExportQueries queries;
    private final ObjectStore store;
    private final ExportProperties settings;
    private final JsonMapper json;
    private final TransactionTemplate oneState;

    WriteExport(
            List<DataSet> dataSets,
            ExportRuns runs,
            ExportQueries queries,
            ObjectStore store,
            ExportProperties settings,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.dataSets = List.copyOf(dataSets);
        this.runs = runs;
        this.queries = queries;
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    void run(ExportRun run) {
        var before = run.kind() == ExportKind.INCREMENT ? queries.lastDone().orElse(null) : null;
        var known = before == null ? Map.<String, ExportedSet>of() : byName(queries.sets(before.id()));
        store.put(run.schema(), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(SchemaFile.of(dataSets)));
        oneState.executeWithoutResult(status -> {
            queries.letStandStill();
            var spans = spans(known);
            runs.begin(run.id(), before == null ? null : before.id(), spans);
            for (var dataSet : dataSets) {
                write(run, dataSet, Objects.requireNonNull(spans.get(dataSet.name())));
            }
        });
        runs.finishing(run.id());
    }

    /** What was never exported is exported whole, also when the database is behind what was: it was put back. */
    private Map<String, Span> spans(Map<String, ExportedSet> known) {
        var spans = new LinkedHashMap<String, Span>();
        for (var dataSet : dataSets) {
            var position = dataSet.position();
            var last = known.get(dataSet.name());
            var since = last == null || last.span().upTo() > position
                    ? 0
                    : last.span().upTo();
            spans.put(dataSet.name(), new Span(since, position));
        }
        return spans;
    }

    private void write(ExportRun run, DataSet dataSet, Span span) {
        var folder = run.folder().resolve(dataSet.name());
        try (var parts = new CsvParts(
                dataSet.columns(),
                store,
                folder,
                settings.partSize().toBytes(),
                file -> runs.add(run.id(), dataSet.name(), file))) {
            dataSet.read(span, parts::write);
            parts.finish();
        }
    }

    private static Map<String, ExportedSet> byName(List<ExportedSet> sets) {
        return sets.stream().collect(Collectors.toMap(ExportedSet::name, Function.identity()));
    }
}
