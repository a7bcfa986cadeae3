package partnerportal.backfill.review;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.backfill.review.FoundMatch.Outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what was found, by care request. */
@Repository
public class FoundMatchQueries {

    private final JdbcClient jdbc;

    FoundMatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param outcome null for all
     * @param after the last care request of those before; 0 for the first
     */
    public List<FoundMatch> page(long backfillId, @Nullable Outcome outcome, long after, int most) {
        return jdbc.sql("""
                select care_request_id, day, outcome, row_number, score, rule, codes from backfill_results
                where backfill_id = :backfill and care_request_id > :after %s
                order by care_request_id limit :most
                """.formatted(outcome == null ? "" : "and outcome = '" + outcome.name() + "'"))
                .param("backfill", backfillId)
                .param("after", after)
                .param("most", most)
                .query(FoundMatchQueries::match)
                .list();
    }

    private static FoundMatch match(ResultSet row, int at) throws SQLException {
        return new FoundMatch(
                row.getLong("care_request_id"),
                row.getObject("day", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("row_number", Integer.class),
                row.getObject("score", Double.class),
                row.getString("rule"),
                row.getString("codes"));
    }
}
