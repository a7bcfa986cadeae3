package partnerportal.export;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A data set that SQL reads, a stretch of numbers at a time, so that no statement takes long and none needs much memory.
 *
 * @param positionSql asks for {@link #position()}
 * @param numbersSql asks for the next {@code number}s after {@code :after} up to {@code :upTo}, {@code :most} of them, in order
 * @param rowsSql asks for the columns, {@code change_number} and {@code deleted} of every row numbered after {@code :after} up
 *     to {@code :upTo}; gets {@code :since} too, from which on others know the rows, for its tombstones
 */
public record SqlDataSet(
        JdbcClient jdbc, String name, List<DataColumn> columns, String positionSql, String numbersSql, String rowsSql)
        implements DataSet {

    private static final int STRETCH = 500;
    private static final int FETCHED_AT_ONCE = 1_000;

    public SqlDataSet {
        columns = List.copyOf(columns);
    }

    @Override
    public long position() {
        return jdbc.sql(positionSql).query(Long.class).single();
    }

    @Override
    public void read(Span span, Consumer<DataRow> rows) {
        long after = span.since();
        var end = endOfStretch(after, span.upTo());
        while (end > after) {
            read(span.since(), new Span(after, end), rows);
            after = end;
            end = endOfStretch(after, span.upTo());
        }
    }

    /** The number up to which to read next; 0 when there is none. */
    private long endOfStretch(long after, long upTo) {
        return jdbc.sql("select coalesce(max(number), 0) from (" + numbersSql + ") as stretch")
                .param("after", after)
                .param("upTo", upTo)
                .param("most", STRETCH)
                .query(Long.class)
                .single();
    }

    private void read(long since, Span stretch, Consumer<DataRow> rows) {
        jdbc.sql(rowsSql)
                .withFetchSize(FETCHED_AT_ONCE)
                .param("since", since)
                .param("after", stretch.since())
                .param("upTo", stretch.upTo())
                .query(row -> {
                    rows.accept(row(row));
                });
    }

    private DataRow row(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            cells.add(cell(row, at + 1, columns.get(at).type()));
        }
        return new DataRow(cells, row.getLong(columns.size() + 1), row.getBoolean(columns.size() + 2));
    }

    private static @Nullable Object cell(ResultSet row, int at, DataColumn.Type type) throws SQLException {
        return switch (type) {
            case BIGINT -> number(row, at);
            case DOUBLE -> row.getObject(at, Double.class);
            case DATE -> row.getObject(at, LocalDate.class);
            case BOOLEAN -> row.getObject(at, Boolean.class);
            case TEXT, JSON -> row.getString(at);
            case TIMESTAMP -> instant(row.getObject(at, OffsetDateTime.class));
        };
    }

    /** Of integers of any width. */
    private static @Nullable Long number(ResultSet row, int at) throws SQLException {
        long number = row.getLong(at);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
