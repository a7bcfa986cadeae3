package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list of the directory: what its rows are called, by which ID they are known and which fields they have. */
public enum Kind {
    PARTNERS(
            "partner",
            "directory_partners",
            "id",
            Column.STATION_CHANNEL_ITEM_ID,
            Column.DISPLAY_NAME,
            null,
            List.of()),
    MARKETS(
            "market",
            "directory_markets",
            "external_market_id",
            Column.EXTERNAL_MARKET_ID,
            Column.NAME,
            Column.SHORT_NAME,
            List.of(Column.SHORT_NAME, Column.TIME_ZONE)),
    SERVICE_LINES(
            "service line",
            "directory_service_lines",
            "id",
            Column.EXTERNAL_ID,
            Column.NAME,
            Column.NAME,
            List.of(Column.ALLOW_BYPASS_RISK_STRATIFICATION, Column.GENESYS_EMAIL));

    private final String word;
    private final String table;
    private final String idColumn;
    private final Column key;
    private final Column label;
    private final @Nullable Column unique;
    private final List<Column> others;

    Kind(
            String word,
            String table,
            String idColumn,
            Column key,
            Column label,
            @Nullable Column unique,
            List<Column> others) {
        this.word = word;
        this.table = table;
        this.idColumn = idColumn;
        this.key = key;
        this.label = label;
        this.unique = unique;
        this.others = others;
    }

    /** What one row is called. */
    public String word() {
        return word;
    }

    /** What several rows are called. */
    public String words() {
        return word + "s";
    }

    /** The list's part of an address. */
    public String path() {
        return words().replace(' ', '-');
    }

    /** By which a row is known outside and kept current. */
    public Column key() {
        return key;
    }

    /** What people call a row. */
    public Column label() {
        return label;
    }

    /** All but the key, in the order people read them. */
    public List<Column> fields() {
        var fields = new ArrayList<Column>();
        fields.add(label);
        fields.addAll(others);
        fields.add(Column.ACTIVE);
        return List.copyOf(fields);
    }

    public List<Column> columns() {
        return Stream.concat(Stream.of(key), fields().stream()).toList();
    }

    /** Besides the key, the field that no two rows may have alike, whatever the case. */
    @Nullable
    Column unique() {
        return unique;
    }

    String table() {
        return table;
    }

    /** Our own ID's column, where it is not the key. */
    String idColumn() {
        return idColumn;
    }

    /** The noun of the audit trail's actions. */
    String noun() {
        return word.replace(' ', '_');
    }
}
