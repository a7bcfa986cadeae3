package partnerportal.configuration.checks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.configuration.domain.CheckKind;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Which live connections are to be checked again. */
@Repository
class DueChecks {

    static final Duration EVERY = Duration.ofDays(1);

    /** After an outage, and for values that were not checked yet. */
    static final Duration SOON = Duration.ofHours(1);

    /** Live connections that can be checked; {@code %1$s} is the kind's column. */
    private static final String CHECKABLE = "r.status = 'LIVE' and r.%1$s in ('NOT_VERIFIED', 'CONNECTED', 'FAILING')";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The configurations whose last check is longest ago first; those that were never checked before all. What was found at a
     * draft says nothing of when the live values were looked at.
     */
    List<Long> of(CheckKind kind, int most) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                select r.id from configuration_rows r
                left join lateral (
                    select c.checked_at, c.outcome from connection_checks c
                    where c.configuration_id = r.id and c.kind = :kind and c.revision is not null
                    order by c.checked_at desc limit 1) last on true
                where %2$s
                  and (last.checked_at is null or last.checked_at <
                    case when last.outcome = 'NOT_CHECKED' or r.%1$s = 'NOT_VERIFIED' then :soon else :every end)
                order by last.checked_at nulls first, r.id
                limit :most
                """.formatted(kind.slug(), CHECKABLE.formatted(kind.slug())))
                .param("kind", kind.name())
                .param("soon", now.minus(SOON))
                .param("every", now.minus(EVERY))
                .param("most", most)
                .query((row, at) -> row.getLong("id"))
                .list();
    }

    /** How many there are that are checked from time to time. */
    int count(CheckKind kind) {
        return jdbc.sql("select count(*) from configuration_rows r where " + CHECKABLE.formatted(kind.slug()))
                .query(Integer.class)
                .single();
    }
}
