package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of all kinds, as tables keep them. */
@Repository
public class DirectoryRows {

    private final JdbcClient jdbc;

    DirectoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else writes to the list. Reading, and referring to its rows, goes on. */
    void lock(Kind kind) {
        jdbc.sql("lock table " + kind.table() + " in share row exclusive mode").update();
    }

    public Optional<DirectoryRow> byId(Kind kind, long id) {
        return jdbc.sql(select(kind) + " where " + kind.idColumn() + " = :id")
                .param("id", id)
                .query((row, at) -> read(kind, row))
                .optional();
    }

    public Optional<DirectoryRow> byKey(Kind kind, long key) {
        return Optional.ofNullable(byKeys(kind, List.of(key)).get(key));
    }

    Map<Long, DirectoryRow> byKeys(Kind kind, Collection<Long> keys) {
        return byKey(jdbc.sql(select(kind) + " where " + kind.key().id() + " = any(:keys)")
                .param("keys", keys.toArray(Long[]::new))
                .query((row, at) -> read(kind, row))
                .list());
    }

    List<DirectoryRow> byIds(Kind kind, Collection<Long> ids) {
        return jdbc.sql(select(kind) + " where " + kind.idColumn() + " = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> read(kind, row))
                .list();
    }

    Map<Long, DirectoryRow> all(Kind kind) {
        return byKey(jdbc.sql(select(kind)).query((row, at) -> read(kind, row)).list());
    }

    /** @return our ID of the new row */
    long insert(Kind kind, Values values, Instant now) {
        var columns = kind.columns().stream().map(Column::id).collect(Collectors.joining(", "));
        var parameters = kind.columns().stream().map(DirectoryRows::parameter).collect(Collectors.joining(", "));
        return jdbc.sql("""
                insert into %s (%s, created_at, updated_at) values (%s, :now, :now) returning %s
                """.formatted(kind.table(), columns, parameters, kind.idColumn()))
                .params(parameters(kind.columns(), values))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void update(Kind kind, long id, Values values, Instant now) {
        var settings = kind.fields().stream()
                .map(column -> column.id() + " = " + parameter(column))
                .collect(Collectors.joining(", "));
        jdbc.sql("update %s set %s, updated_at = :now where %s = :id"
                        .formatted(kind.table(), settings, kind.idColumn()))
                .params(parameters(kind.fields(), values))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void delete(Kind kind, long id) {
        jdbc.sql("delete from %s where %s = :id".formatted(kind.table(), kind.idColumn()))
                .param("id", id)
                .update();
    }

    static String select(Kind kind) {
        var columns = kind.columns().stream()
                .map(column -> "cast(" + column.id() + " as text) as " + column.id() + "_text")
                .collect(Collectors.joining(", "));
        return "select %s as row_id, %s, updated_at from %s".formatted(kind.idColumn(), columns, kind.table());
    }

    static DirectoryRow read(Kind kind, ResultSet row) throws SQLException {
        var values = Values.none();
        for (var column : kind.columns()) {
            values = values.with(column, row.getString(column.id() + "_text"));
        }
        var updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return new DirectoryRow(kind, row.getLong("row_id"), values, updatedAt);
    }

    private static Map<Long, DirectoryRow> byKey(List<DirectoryRow> rows) {
        return rows.stream().collect(Collectors.toMap(DirectoryRow::key, Function.identity()));
    }

    private static String parameter(Column column) {
        return "cast(:" + column.id() + " as " + column.sqlType() + ")";
    }

    private static Map<String, @Nullable String> parameters(List<Column> columns, Values values) {
        var parameters = new HashMap<String, @Nullable String>();
        columns.forEach(column -> parameters.put(column.id(), values.get(column)));
        return parameters;
    }
}
