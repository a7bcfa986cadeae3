package partnerportal.configuration.imports.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.file.GivenRecord.BadRow;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.CsvUpload;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the rows of a layout's tables together to records. A table gives whole lists, so a row that cannot be read makes the
 * record that it belongs to one that is not used; when nobody knows whose it is, the file is refused.
 */
final class TableRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param markets where each market of the record is in its list, by what the file calls it */
    private record Owner(GivenRecord record, Map<String, Integer> markets) {

        boolean isUsable() {
            return record.badRows().isEmpty();
        }

        void refuse(BadRow row) {
            if (record.badRows().size() < MOST_BAD_ROWS) {
                record.badRows().add(row);
            }
        }
    }

    /** More of one record help nobody. */
    private static final int MOST_BAD_ROWS = 100;

    private static final int MOST_NAMED = 10;

    private final Layout layout;
    private final String folder;
    private final List<GivenRecord> records = new ArrayList<>();
    private final Map<String, List<Owner>> byKey = new HashMap<>();
    /** Keys that several records have, and rows too, so that nobody knows whose those are. */
    private final Set<String> shared = new HashSet<>();

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
        private final List<Long> strayLines = new ArrayList<>();
        private @Nullable List<@Nullable String> header;

        Reading(Table table) {
            this.table = table;
        }

        void take(CsvRecord row) {
            if (header == null) {
                header = header(row.getFields());
                return;
            }
            if (row.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var place = folder + table.file() + " line " + row.getStartingLineNumber();
            boolean ragged = row.getFieldCount() != header.size();
            var cells = ragged ? keys(row, header) : cells(row, header, header.size());
            var bad = ragged
                    ? new BadRow(place, "Has " + row.getFieldCount() + " columns, the header has " + header.size())
                    : null;
            if (table.member().isEmpty()) {
                addRecord(place, cells, bad);
            } else if (!addPart(table, place, cells, bad)) {
                strayLines.add(row.getStartingLineNumber());
            }
        }

        void end() {
            if (header == null) {
                throw ImportFile.refused("empty-table", table.file() + " is empty. It needs at least its header");
            }
            if (!strayLines.isEmpty()) {
                throw stray();
            }
            var list = table.member().equals("service_lines") ? "markets" : table.member();
            if (!list.isEmpty()) {
                records.forEach(record -> record.members().withArrayProperty(list));
            }
            if (!list.equals(table.member())) {
                records.forEach(record -> record.members()
                        .path(list)
                        .forEach(market -> ((ObjectNode) market).withArrayProperty(table.member())));
            }
        }

        private InvalidInput stray() {
            boolean one = strayLines.size() == 1;
            int more = strayLines.size() - MOST_NAMED;
            var named =
                    strayLines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            return ImportFile.refused(
                    "stray-rows",
                    "It is not clear to which row of configurations.csv " + (one ? "line " : "lines ") + named
                            + (more > 0 ? " and " + more + " more" : "") + " of " + folder + table.file()
                            + (one ? " belongs" : " belong")
                            + ", so somebody's list would be incomplete. Mend or remove "
                            + (one ? "it" : "them"));
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

    /**
     * Of a row that has too many cells, what says whose it is: that stands before the cell that is too many, unless other
     * columns come first. Of a row with too few, the first may be what is missing.
     */
    private Map<String, String> keys(CsvRecord row, List<@Nullable String> header) {
        int first = 0;
        while (row.getFieldCount() > header.size() && first < header.size() && isKey(header.get(first))) {
            first++;
        }
        return cells(row, header, first);
    }

    private boolean isKey(@Nullable String column) {
        return column != null && layout.keys().contains(column);
    }

    private static Map<String, String> cells(CsvRecord row, List<@Nullable String> header, int first) {
        var cells = new HashMap<String, String>();
        for (int at = 0; at < first; at++) {
            var column = header.get(at);
            if (column != null) {
                cells.put(column, CellText.read(row.getField(at)));
            }
        }
        return cells;
    }

    private void addRecord(String place, Map<String, String> cells, @Nullable BadRow bad) {
        if (records.size() == ImportFile.MOST_RECORDS) {
            throw ImportFile.tooMany();
        }
        var record =
                new GivenRecord(records.size() + 1, place, JSON.createObjectNode(), new HashMap<>(), new ArrayList<>());
        records.add(record);
        var owner = new Owner(record, new HashMap<>());
        if (bad != null) {
            owner.refuse(bad);
        }
        cells.forEach((column, text) -> put(record.members(), Table.pointer(column), text));
        for (var key : layout.keys()) {
            var text = cells.getOrDefault(key, "").strip();
            if (!text.isEmpty()) {
                byKey.computeIfAbsent(key + " " + text, first -> new ArrayList<>())
                        .add(owner);
            }
        }
    }

    /** Whether there is a record that the row belongs to. */
    private boolean addPart(Table table, String place, Map<String, String> cells, @Nullable BadRow bad) {
        if (++parts > ImportFile.MOST_PARTS) {
            throw ImportFile.tooManyParts();
        }
        var key = ownersKey(cells);
        var owners = byKey.getOrDefault(key, List.of());
        if (owners.size() > 1) {
            if (shared.add(key)) {
                var several = new BadRow(place, "Belongs to more than one row of configurations.csv");
                owners.forEach(owner -> owner.refuse(several));
            }
        } else if (owners.size() == 1 && bad != null) {
            owners.getFirst().refuse(bad);
        } else if (owners.size() == 1 && owners.getFirst().isUsable()) {
            addPart(table, place, cells, owners.getFirst());
        }
        return !owners.isEmpty();
    }

    private void addPart(Table table, String place, Map<String, String> cells, Owner owner) {
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
    }

    private String ownersKey(Map<String, String> cells) {
        for (var key : layout.keys()) {
            var text = cells.getOrDefault(key, "").strip();
            if (!text.isEmpty()) {
                return key + " " + text;
            }
        }
        return "";
    }

    /** The place of the market in the list; one that has no row of its own is added. */
    private static int market(Owner owner, ArrayNode markets, String id) {
        return owner.markets().computeIfAbsent(id.strip(), added -> {
            put(markets.addObject(), "/external_market_id", id);
            return markets.size() - 1;
        });
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
