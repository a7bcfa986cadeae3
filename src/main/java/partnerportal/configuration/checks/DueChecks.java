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

    private final JdbcClient jdbc;
    private final Clock clock;

    DueChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The configurations whose last check is longest ago first; those that were never checked before all. */
    List<Long> of(CheckKind kind, int most) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                select r.id from configuration_rows r
                left join lateral (
                    select c.checked_at, c.outcome from connection_checks c
                    where c.configuration_id = r.id and c.kind = :kind
                    order by c.checked_at desc limit 1) last on true
                where r.status = 'LIVE' and r.%1$s in ('NOT_VERIFIED', 'CONNECTED', 'FAILING')
                  and (last.checked_at is null or last.checked_at <
                    case when last.outcome = 'NOT_CHECKED' or r.%1$s = 'NOT_VERIFIED' then :soon else :every end)
                order by last.checked_at nulls first, r.id
                limit :most
                """.formatted(kind.slug()))
                .param("kind", kind.name())
                .param("soon", now.minus(SOON))
                .param("every", now.minus(EVERY))
                .param("most", most)
                .query((row, at) -> row.getLong("id"))
                .list();
    }
}
