package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of runs for lists and pictures. */
@Repository
public class BackfillQueries {

    /** What a list shows one of. */
    public enum Group {
        RUNNING("state in ('RECEIVED', 'CHECKING', 'MATCHING', 'COMMITTING') or pause_cause = 'OUTAGE'"),
        WAITING("state in ('READY', 'REVIEW') or pause_cause = 'PERSON'"),
        DONE("state in ('DONE', 'UNDONE')"),
        FAILED("state in ('FAILED', 'CANCELLED')");

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }
    }

    /** How many care requests were read in which stretch of time. */
    public record Rate(Instant from, long requests) {}

    private final JdbcClient jdbc;

    BackfillQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param group null for all
     * @param partnerId null for those of all partners
     * @param below only those with smaller numbers; null for the newest
     */
    public List<Backfill> list(@Nullable Group group, @Nullable Long partnerId, @Nullable Long below, int most) {
        return jdbc.sql("""
                select * from backfills
                where id < :below and (:partner::bigint is null or partner_id = :partner) and (%s)
                order by id desc limit :most
                """.formatted(group == null ? "true" : group.condition))
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("partner", partnerId)
                .param("most", most)
                .query(BackfillRows::run)
                .list();
    }

    /**
     * The newest first.
     *
     * @param state null for all
     * @param partnerId null for those of all partners
     * @param below only those with smaller numbers; null for the newest
     */
    public List<Backfill> listIn(
            @Nullable BackfillState state, @Nullable Long partnerId, @Nullable Long below, int most) {
        return jdbc.sql("""
                select * from backfills
                where id < :below and (:partner::bigint is null or partner_id = :partner)
                  and (:state::text is null or state = :state)
                order by id desc limit :most
                """)
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("partner", partnerId)
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(BackfillRows::run)
                .list();
    }

    /** @param partnerId null for all partners */
    public Map<Group, Long> counts(@Nullable Long partnerId) {
        var counts = new EnumMap<Group, Long>(Group.class);
        for (var group : Group.values()) {
            counts.put(
                    group,
                    jdbc.sql("""
                            select count(*) from backfills
                            where (:partner::bigint is null or partner_id = :partner) and (%s)
                            """.formatted(group.condition))
                            .param("partner", partnerId)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    public long countIn(BackfillState state) {
        return jdbc.sql("select count(*) from backfills where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** When the run last moved that has moved least, of those that the portal is to work on or waits for an outage with. */
    public Optional<Instant> longestUnmoved() {
        return jdbc.sql("""
                select min(moved_at) from backfills
                where state in ('RECEIVED', 'CHECKING', 'MATCHING', 'COMMITTING') or pause_cause = 'OUTAGE'
                """).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** How many wait for a person. */
    public long countWaiting() {
        return jdbc.sql("""
                select count(*) from backfills
                where state in ('READY', 'REVIEW', 'PAUSED') and pause_cause is distinct from 'OUTAGE'
                """).query(Long.class).single();
    }

    /** The partners that have runs. */
    public List<Long> partners() {
        return jdbc.sql("select distinct partner_id from backfills")
                .query((row, at) -> row.getLong("partner_id"))
                .list();
    }

    /** The run's whole time of matching in that many stretches at most, each at least a second. */
    public List<Rate> rates(long id, int stretches) {
        return jdbc.sql("""
                with span as (
                  select min(second) as since,
                    greatest(1, ceil((extract(epoch from max(second) - min(second)) + 1) / :stretches)) as width
                  from backfill_rates where backfill_id = :id)
                select since + make_interval(secs => (width * stretch)::float8) as begins,
                  coalesce(sum(requests), 0) as requests
                from span
                cross join generate_series(0, :stretches - 1) as stretch
                left join backfill_rates on backfill_id = :id
                  and second >= since + make_interval(secs => (width * stretch)::float8)
                  and second < since + make_interval(secs => (width * (stretch + 1))::float8)
                where since is not null
                  and since + make_interval(secs => (width * stretch)::float8)
                    <= (select max(second) from backfill_rates where backfill_id = :id)
                group by begins order by begins
                """)
                .param("id", id)
                .param("stretches", stretches)
                .query((row, at) ->
                        new Rate(row.getObject("begins", OffsetDateTime.class).toInstant(), row.getLong("requests")))
                .list();
    }
}
