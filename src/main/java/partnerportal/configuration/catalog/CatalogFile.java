package partnerportal.configuration.catalog;

import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a catalog stands in a file: compressed lines of JSON, first the directory, then a line for each configuration. */
final class CatalogFile {

    /** To be raised with every change of what is written; a file of another format is not read. */
    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CatalogFile() {}

    private record Head(
            int format,
            int configurations,
            long number,
            long directoryNumber,
            Collection<Market> markets,
            Collection<Partner> partners,
            Collection<ServiceLine> serviceLines) {}

    private record Line(
            long id, long changeNumber, int revision, String snapshot, Instant createdAt, Instant updatedAt) {

        static Line of(CatalogEntry entry) {
            var state = entry.state();
            return new Line(
                    state.id(),
                    entry.changeNumber(),
                    state.revision(),
                    state.snapshot().toJson(),
                    state.createdAt(),
                    state.updatedAt());
        }

        CatalogEntry entry() {
            return CatalogEntry.of(
                    changeNumber,
                    new PublishedState(id, revision, ConfigurationSnapshot.fromJson(snapshot), createdAt, updatedAt));
        }
    }

    static void write(CatalogState state, Path file) throws IOException {
        var directory = state.directory();
        try (var writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            writeLine(
                    writer,
                    new Head(
                            FORMAT,
                            state.byId().size(),
                            state.number(),
                            state.directoryNumber(),
                            directory.markets().values(),
                            directory.partners().values(),
                            directory.serviceLines().values()));
            for (var entry : state.byId().values()) {
                writeLine(writer, Line.of(entry));
            }
        }
    }

    /** @throws IOException when it is not all there, is damaged, or has another format */
    static CatalogState read(Path file) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var head = JSON.readValue(reader.readLine(), Head.class);
            if (head.format() != FORMAT) {
                throw new IOException("it was written by another version of the portal");
            }
            var entries = new ArrayList<CatalogEntry>(head.configurations());
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                entries.add(JSON.readValue(line, Line.class).entry());
            }
            if (entries.size() != head.configurations()) {
                throw new IOException(
                        "it holds " + entries.size() + " of " + head.configurations() + " configurations");
            }
            return state(head, entries);
        }
    }

    private static CatalogState state(Head head, List<CatalogEntry> entries) {
        var directory = new NamedRows(
                byId(head.markets(), Market::externalMarketId),
                byId(head.partners(), Partner::id),
                byId(head.serviceLines(), ServiceLine::id));
        return CatalogState.empty().with(entries, head.number()).with(directory, head.directoryNumber());
    }

    private static <R> Map<Long, R> byId(Collection<R> rows, Function<R, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static void writeLine(BufferedWriter writer, Object value) throws IOException {
        writer.write(JSON.writeValueAsString(value));
        writer.write('\n');
    }
}
