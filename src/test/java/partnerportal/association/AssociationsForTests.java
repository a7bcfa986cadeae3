package partnerportal.association;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Associations of a test's own, so that tests sharing a database do not meet. */
public final class AssociationsForTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L + 5_000_000_000L);

    private final JdbcClient jdbc;

    public AssociationsForTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A care request or a backfill that no other test knows. */
    public static long unique() {
        return NEXT.incrementAndGet();
    }

    /** As a backfill's commit makes it. */
    public long madeByBackfill(long careRequest, long partner, long backfill, @Nullable String member, LocalDate day) {
        return jdbc.sql("""
                insert into associations (care_request_id, partner_id, day, origin, backfill_id, member_id, score, rule,
                  algorithm_version, made_at, actor_kind, actor_subject, actor_name)
                values (:request, :partner, :day, 'BACKFILL', :backfill, :member, 14.25, 'gate', '2026-11-1', now(), 'SYSTEM',
                  'backfill', 'Backfill')
                returning id
                """)
                .param("request", careRequest)
                .param("partner", partner)
                .param("day", day)
                .param("backfill", backfill)
                .param("member", member)
                .query(Long.class)
                .single();
    }

    /** How often somebody was shown the patient data of a care request, by who it was. */
    public long shown(long careRequest, String who) {
        return jdbc.sql("""
                select count(*) from audit_entries
                where action = 'phi.read' and subject_type = 'care-request' and subject_id = :id and actor_name = :who
                """)
                .param("id", Long.toString(careRequest))
                .param("who", who)
                .query(Long.class)
                .single();
    }

    /** What the audit log says was done to a care request's associations, oldest first. */
    public List<String> done(long careRequest) {
        return jdbc.sql("""
                select actor_name || ' ' || action || ' (' || cause || '): ' || reason || ' ' || changes from audit_entries
                where action like 'association.%' and subject_type = 'care-request' and subject_id = :id
                order by id
                """)
                .param("id", Long.toString(careRequest))
                .query((row, at) -> String.valueOf(row.getString(1)))
                .list();
    }
}
