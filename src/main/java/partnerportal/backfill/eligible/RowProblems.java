package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.file.RowProblem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The problems of a run's file that are kept, in the file's order. How many there are in all says the {@link LoadReport}. */
@Repository
public class RowProblems {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    RowProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which problems are wanted.
     *
     * @param column null for all columns
     * @param code null for all codes
     * @param rejecting whether only those because of which a row is not used
     */
    public record Filter(@Nullable Column column, @Nullable ProblemCode code, boolean rejecting) {

        public static final Filter ALL = new Filter(null, null, false);
    }

    /** The place of a problem among those of its run; a page goes on after one. */
    public record Place(int row, int number) {

        public static final Place BEFORE_ALL = new Place(0, 0);
    }

    public record PlacedProblem(Place place, RowProblem problem) {}

    /** @param most how many, at most */
    public List<PlacedProblem> page(long backfillId, Filter filter, Place after, int most) {
        return jdbc.sql("""
                select * from backfill_row_problems
                where backfill_id = :id and (row_number, number) > (:row, :number)
                  and (cast(:column as text) is null or column_name = :column)
                  and (cast(:code as text) is null or code = :code)
                  and (rejects or not :rejecting)
                order by row_number, number limit :most
                """)
                .param("id", backfillId)
                .param("row", after.row())
                .param("number", after.number())
                .param(
                        "column",
                        filter.column() == null ? null : filter.column().wireName())
                .param("code", filter.code() == null ? null : filter.code().name())
                .param("rejecting", filter.rejecting())
                .param("most", most)
                .query(RowProblems::problem)
                .list();
    }

    /** Everything kept, a thousand at a time, so that nobody's slow download holds a connection. */
    public void forEach(long backfillId, Filter filter, Consumer<RowProblem> each) {
        var after = Place.BEFORE_ALL;
        for (var page = page(backfillId, filter, after, ROWS_AT_ONCE);
                !page.isEmpty();
                page = page(backfillId, filter, after, ROWS_AT_ONCE)) {
            page.forEach(placed -> each.accept(placed.problem()));
            after = page.getLast().place();
        }
    }

    private static PlacedProblem problem(ResultSet row, int at) throws SQLException {
        var column = row.getString("column_name");
        int number = row.getInt("row_number");
        return new PlacedProblem(
                new Place(number, row.getInt("number")),
                new RowProblem(
                        row.getLong("line"),
                        number,
                        column == null ? null : Column.named(column).orElseThrow(),
                        ProblemCode.valueOf(row.getString("code")),
                        List.of((String[])
                                Objects.requireNonNull(row.getArray("parts")).getArray()),
                        row.getString("masked")));
    }
}
