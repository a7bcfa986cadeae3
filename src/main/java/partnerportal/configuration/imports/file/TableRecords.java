package partnerportal.configuration.imports.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.shell.CsvUpload;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of a layout's tables together to records. */
final class TableRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param markets where each market of the record is in its list, by what the file calls it */
    private record Owner(GivenRecord record, Map<String, Integer> markets) {}

    private final Layout layout;
    private final String folder;
    private final List<GivenRecord> records = new ArrayList<>();
    private final Map<String, Owner> byKey = new HashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private int parts;

    /** @param folder what the places of its rows begin with, empty or with its slash */
    TableRecords(Layout layout, String folder) {
        this.layout = layout;
        this.folder = folder;
    }

    void read(Table table, InputStream file) {
        var reading = new Reading(table);
        CsvUpload.read(file, name -> table.column(name).isPresent(), table.file(), reading::take);
        reading.end();
    }

    ImportFile done() {
        return new ImportFile(records, List.copyOf(ignored));
    }

    private final class Reading {

        private final Table table;
        private @Nullable List<@Nullable String> header;

        Reading(Table table) {
            this.table = table;
        }

        void take(CsvRecord row) {
            if (header == null) {
                header = header(row.getFields());
                return;
            }
            var place = folder + table.file() + " line " + row.getStartingLineNumber();
            if (row.getFieldCount() != header.size()) {
                unusable(place, "Has " + row.getFieldCount() + " columns, the header has " + header.size());
                return;
            }
            var cells = cells(row, header);
            if (table.member().isEmpty()) {
                addRecord(place, cells);
            } else {
                addPart(table, place, cells);
            }
        }

        void end() {
            if (header == null) {
                throw ImportFile.refused("empty-table", table.file() + " is empty. It needs at least its header");
            }
            var list = table.member().equals("service_lines") ? "markets" : table.member();
            if (!list.isEmpty()) {
                records.stream()
                        .filter(record -> record.unusable() == null)
                        .forEach(record -> record.members().withArrayProperty(list));
            }
        }

        private List<@Nullable String> header(List<String> names) {
            var columns = new ArrayList<@Nullable String>();
            for (var name : names) {
                var column = table.column(name).orElse(null);
                if (column == null) {
                    ignored.add(table.file() + " " + name.strip());
                } else if (columns.contains(column)) {
                    throw ImportFile.refused("repeated-column", table.file() + " has the column " + column + " twice");
                }
                columns.add(column);
            }
            if (layout.keys().stream().noneMatch(columns::contains)) {
                throw ImportFile.refused(
                        "missing-column", table.file() + " has no column named " + String.join(" or ", layout.keys()));
            }
            return columns;
        }
    }

    private static Map<String, String> cells(CsvRecord row, List<@Nullable String> header) {
        var cells = new HashMap<String, String>();
        for (int at = 0; at < header.size(); at++) {
            var column = header.get(at);
            if (column != null) {
                cells.put(column, CellText.read(row.getField(at)));
            }
        }
        return cells;
    }

    private void addRecord(String place, Map<String, String> cells) {
        var record = record(place, null);
        var owner = new Owner(record, new HashMap<>());
        cells.forEach((column, text) -> put(record.members(), Table.pointer(column), text));
        for (var key : layout.keys()) {
            var text = cells.getOrDefault(key, "").strip();
            if (!text.isEmpty()) {
                byKey.putIfAbsent(key + " " + text, owner);
            }
        }
    }

    private void addPart(Table table, String place, Map<String, String> cells) {
        var owner = owner(cells);
        if (owner == null) {
            unusable(place, "configurations.csv has no row that this one belongs to");
            return;
        }
        if (++parts > ImportFile.MOST_PARTS) {
            throw ImportFile.tooManyParts();
        }
        var record = owner.record();
        var lines = table.member().equals("service_lines");
        var list = record.members().withArrayProperty(lines ? "markets" : table.member());
        var pointer = lines ? "/markets" : "/" + table.member();
        var marketId = cells.getOrDefault("external_market_id", "");
        if (lines) {
            int market = market(owner, list, marketId);
            record.places().putIfAbsent(pointer + "/" + market, place);
            pointer += "/" + market + "/service_lines";
            list = ((ObjectNode) list.get(market)).withArrayProperty("service_lines");
        } else if (table.member().equals("markets")) {
            owner.markets().putIfAbsent(marketId.strip(), list.size());
        }
        record.places().put(pointer + "/" + list.size(), place);
        var part = list.addObject();
        table.columns().stream()
                .filter(column -> !layout.keys().contains(column) && cells.containsKey(column))
                .filter(column -> !lines || !column.equals("external_market_id"))
                .forEach(column -> put(part, "/" + column, cells.get(column)));
        if (table.member().equals("markets")) {
            part.withArrayProperty("service_lines");
        }
    }

    private @Nullable Owner owner(Map<String, String> cells) {
        for (var key : layout.keys()) {
            var text = cells.getOrDefault(key, "").strip();
            if (!text.isEmpty()) {
                return byKey.get(key + " " + text);
            }
        }
        return null;
    }

    /** The place of the market in the list; one that has no row of its own is added. */
    private static int market(Owner owner, ArrayNode markets, String id) {
        return owner.markets().computeIfAbsent(id.strip(), added -> {
            put(markets.addObject(), "/external_market_id", id);
            return markets.size() - 1;
        });
    }

    private void unusable(String place, String why) {
        record(place, why);
    }

    private GivenRecord record(String place, @Nullable String unusable) {
        if (records.size() == ImportFile.MOST_RECORDS) {
            throw ImportFile.tooMany();
        }
        var record = new GivenRecord(records.size() + 1, place, JSON.createObjectNode(), new HashMap<>(), unusable);
        records.add(record);
        return record;
    }

    private static void put(ObjectNode into, String pointer, @Nullable String text) {
        var slash = pointer.lastIndexOf('/');
        var parent = slash == 0 ? into : into.withObjectProperty(pointer.substring(1, slash));
        var member = pointer.substring(slash + 1);
        if (text == null || text.isBlank()) {
            parent.putNull(member);
        } else {
            parent.put(member, text);
        }
    }
}
