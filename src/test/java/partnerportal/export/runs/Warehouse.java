package partnerportal.export.runs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A warehouse that loads exports as the README tells: from what stands in the files alone, each run in its turn. */
final class Warehouse {

    private final ObjectStore store;
    private final Map<String, Map<List<String>, Map<String, String>>> tables = new TreeMap<>();
    private @Nullable Long loaded;

    Warehouse(ObjectStore store) {
        this.store = store;
    }

    /** By key; the cells by column, what is empty as "". */
    Map<List<String>, Map<String, String>> table(String dataSet) {
        return tables.getOrDefault(dataSet, Map.of());
    }

    Map<String, Map<List<String>, Map<String, String>>> tables() {
        return tables;
    }

    Warehouse load(ExportRun run) {
        var manifest = json(run.manifest());
        assertThat(manifest.get("run").asLong()).isEqualTo(run.id());
        if (run.kind() == ExportKind.INCREMENT) {
            assertThat(manifest.get("follows").asLong()).isEqualTo(loaded);
        }
        var keys = new HashMap<String, List<String>>();
        json(key(manifest.get("schema").asString()))
                .get("data_sets")
                .forEach(table -> keys.put(
                        table.get("name").asString(),
                        table.get("key").valueStream().map(JsonNode::asString).toList()));
        manifest.get("data_sets")
                .forEach(set -> load(
                        set, Objects.requireNonNull(keys.get(set.get("name").asString()))));
        loaded = run.id();
        return this;
    }

    /** The rows of one run's files, tombstones too. */
    List<Map<String, String>> rows(ExportRun run, String dataSet) {
        for (var set : json(run.manifest()).get("data_sets")) {
            if (set.get("name").asString().equals(dataSet)) {
                return rows(set);
            }
        }
        throw new AssertionError(dataSet + " is not in export " + run.id());
    }

    private void load(JsonNode set, List<String> key) {
        var table = tables.computeIfAbsent(set.get("name").asString(), name -> new HashMap<>());
        if (set.get("whole").asBoolean()) {
            table.clear();
        }
        for (var row : rows(set)) {
            var at = key.stream().map(row::get).toList();
            var number = Long.parseLong(Objects.requireNonNull(row.get("change_number")));
            assertThat(number)
                    .isBetween(set.get("since").asLong() + 1, set.get("up_to").asLong());
            if ("true".equals(row.get("deleted"))) {
                table.remove(at);
            } else {
                table.put(at, row);
            }
        }
    }

    private List<Map<String, String>> rows(JsonNode set) {
        var copied = new ArrayList<String>();
        json(key(set.get("manifest").asString())).get("entries").forEach(entry -> {
            assertThat(entry.get("mandatory").asBoolean()).isTrue();
            assertThat(entry.at("/meta/content_length").asLong())
                    .isEqualTo(bytes(key(entry.get("url").asString())).length);
            copied.add(entry.get("url").asString());
        });
        var rows = new ArrayList<Map<String, String>>();
        for (var file : set.get("files")) {
            var url = file.get("url").asString();
            assertThat(copied).contains(url);
            var content = bytes(key(url));
            assertThat(file.get("sha256").asString()).isEqualTo(sha256(content));
            var found = read(content);
            assertThat(file.get("rows").asLong()).isEqualTo(found.size());
            rows.addAll(found);
        }
        assertThat(set.get("rows").asLong()).isEqualTo(rows.size());
        return rows;
    }

    private static List<Map<String, String>> read(byte[] content) {
        try (var text = new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(content)), UTF_8);
                var csv = CsvReader.builder().ofCsvRecord(text)) {
            var lines = csv.stream().map(CsvRecord::getFields).toList();
            var names = lines.getFirst();
            return lines.stream().skip(1).map(line -> named(names, line)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> named(List<String> names, List<String> line) {
        assertThat(line).hasSameSizeAs(names);
        var row = new TreeMap<String, String>();
        for (int at = 0; at < names.size(); at++) {
            row.put(names.get(at), line.get(at));
        }
        return row;
    }

    private JsonNode json(ObjectKey key) {
        return JsonMapper.shared().readTree(bytes(key));
    }

    private byte[] bytes(ObjectKey key) {
        try (var content = store.open(key).orElseThrow(() -> new AssertionError(key + " is missing"))) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ObjectKey key(String url) {
        return ObjectKey.of(url.substring(url.indexOf("exports/")));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
