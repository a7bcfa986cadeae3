package partnerportal.backfill.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads pairs, in the order of care requests and, of one, the likeliest first. */
@Repository
public class ReviewQueries {

    private static final String PAIRS = """
            select p.care_request_id, p.place, r.day, p.row_number, p.score, p.rule, p.codes, p.decision,
              p.decided_by_name, p.decided_at
            from backfill_pairs p
            join backfill_results r on r.backfill_id = p.backfill_id and r.care_request_id = p.care_request_id
            where p.backfill_id = :backfill
            """;

    /** Which pairs are wanted, by what was decided on them. */
    public enum Decided {
        OPEN("p.decision is null"),
        SAME("p.decision = 'SAME'"),
        DIFFERENT("p.decision = 'DIFFERENT'"),
        ALL("true");

        private final String condition;

        Decided(String condition) {
            this.condition = condition;
        }
    }

    private final JdbcClient jdbc;

    ReviewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReviewPair> find(long backfillId, long careRequestId, int place) {
        return jdbc.sql(PAIRS + "and p.care_request_id = :careRequest and p.place = :place")
                .param("backfill", backfillId)
                .param("careRequest", careRequestId)
                .param("place", place)
                .query(ReviewQueries::pair)
                .optional();
    }

    /** All pairs of a care request. */
    public List<ReviewPair> of(long backfillId, long careRequestId) {
        return jdbc.sql(PAIRS + "and p.care_request_id = :careRequest order by p.place")
                .param("backfill", backfillId)
                .param("careRequest", careRequestId)
                .query(ReviewQueries::pair)
                .list();
    }

    /** Pairs behind a place; behind care request 0 are all. */
    public List<ReviewPair> page(long backfillId, Decided wanted, long afterCareRequest, int afterPlace, int most) {
        return jdbc.sql(PAIRS + """
                  and %s and (p.care_request_id, p.place) > (:careRequest, :place)
                order by p.care_request_id, p.place limit :most
                """.formatted(wanted.condition))
                .param("backfill", backfillId)
                .param("careRequest", afterCareRequest)
                .param("place", afterPlace)
                .param("most", most)
                .query(ReviewQueries::pair)
                .list();
    }

    /** The first open pair behind a place; at the end of the list, the first one of all. */
    public Optional<ReviewPair> nextOpen(long backfillId, long afterCareRequest, int afterPlace) {
        return behind(backfillId, afterCareRequest, afterPlace)
                .or(() -> afterCareRequest == 0 ? Optional.empty() : behind(backfillId, 0, 0));
    }

    private Optional<ReviewPair> behind(long backfillId, long careRequest, int place) {
        return jdbc.sql(PAIRS + """
                  and p.decision is null and (p.care_request_id, p.place) > (:careRequest, :place)
                order by p.care_request_id, p.place limit 1
                """)
                .param("backfill", backfillId)
                .param("careRequest", careRequest)
                .param("place", place)
                .query(ReviewQueries::pair)
                .optional();
    }

    /** The pair behind a place, whether it is decided or not. */
    public Optional<ReviewPair> following(long backfillId, long careRequest, int place) {
        return jdbc.sql(PAIRS + """
                  and (p.care_request_id, p.place) > (:careRequest, :place)
                order by p.care_request_id, p.place limit 1
                """)
                .param("backfill", backfillId)
                .param("careRequest", careRequest)
                .param("place", place)
                .query(ReviewQueries::pair)
                .optional();
    }

    /** The pair before a place, whether it is decided or not. */
    public Optional<ReviewPair> preceding(long backfillId, long careRequest, int place) {
        return jdbc.sql(PAIRS + """
                  and (p.care_request_id, p.place) < (:careRequest, :place)
                order by p.care_request_id desc, p.place desc limit 1
                """)
                .param("backfill", backfillId)
                .param("careRequest", careRequest)
                .param("place", place)
                .query(ReviewQueries::pair)
                .optional();
    }

    public ReviewCounts counts(long backfillId) {
        return jdbc.sql("""
                select count(*) filter (where same = 0 and open > 0) as open, count(*) filter (where same > 0) as same,
                  count(*) filter (where same = 0 and open = 0) as different
                from (
                  select count(*) filter (where decision = 'SAME') as same, count(*) filter (where decision is null) as open
                  from backfill_pairs where backfill_id = :backfill group by care_request_id) by_request
                """)
                .param("backfill", backfillId)
                .query((row, at) ->
                        new ReviewCounts(row.getLong("open"), row.getLong("same"), row.getLong("different")))
                .single();
    }

    private static ReviewPair pair(ResultSet row, int at) throws SQLException {
        var decision = row.getString("decision");
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ReviewPair(
                row.getLong("care_request_id"),
                row.getInt("place"),
                row.getObject("day", LocalDate.class),
                row.getInt("row_number"),
                row.getDouble("score"),
                row.getString("rule"),
                row.getString("codes"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
