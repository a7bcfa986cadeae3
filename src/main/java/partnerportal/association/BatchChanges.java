package partnerportal.association;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what a backfill did. */
@Repository
class BatchChanges {

    private static final String CHANGES = """
            with touched as (
              (select care_request_id from associations
                where backfill_id = :backfill and restores is null and care_request_id > :after
                order by care_request_id limit :most)
              union
              (select care_request_id from associations
                where ended_backfill_id = :backfill and ended_by <> 'UNDO' and care_request_id > :after
                order by care_request_id limit :most)
              order by care_request_id limit :most)
            select t.care_request_id,
              b.id, b.day, b.origin, b.backfill_id, b.member_id, b.score, b.rule,
              a.id, a.day, a.origin, a.backfill_id, a.member_id, a.score, a.rule
            from touched t
            left join associations b
              on b.care_request_id = t.care_request_id and b.ended_backfill_id = :backfill and b.ended_by <> 'UNDO'
            left join associations a
              on a.care_request_id = t.care_request_id and a.backfill_id = :backfill and a.restores is null
            order by t.care_request_id
            """;

    private static final int BEFORE = 2;
    private static final int AFTER = 9;

    private final JdbcClient jdbc;

    BatchChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssociationChange> of(long backfillId, long afterCareRequestId, int most) {
        return jdbc.sql(CHANGES)
                .param("backfill", backfillId)
                .param("after", afterCareRequestId)
                .param("most", most)
                .query((row, at) -> new AssociationChange(row.getLong(1), state(row, BEFORE), state(row, AFTER)))
                .list();
    }

    private static AssociationChange.@Nullable State state(ResultSet row, int from) throws SQLException {
        long id = row.getLong(from);
        if (row.wasNull()) {
            return null;
        }
        return new AssociationChange.State(
                id,
                row.getObject(from + 1, LocalDate.class),
                Origin.valueOf(row.getString(from + 2)),
                row.getObject(from + 3, Long.class),
                row.getString(from + 4),
                row.getObject(from + 5, Double.class),
                row.getString(from + 6));
    }
}
