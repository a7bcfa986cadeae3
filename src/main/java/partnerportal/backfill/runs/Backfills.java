package partnerportal.backfill.runs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.shared.Actor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The runs. A change of standing is written only where the run still is as it was loaded, and touches nothing that whoever
 * works on the run writes meanwhile; see {@link WorkedBackfills} for that side.
 */
@Repository
public class Backfills {

    private final JdbcClient jdbc;
    private final Clock clock;

    Backfills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(BackfillOrder order) {
        var file = order.file();
        var who = order.startedBy();
        return jdbc.sql("""
                insert into backfills (partner_id, first_day, last_day, file_origin, file_key, file_name, file_size,
                    file_sha256, column_mapping, state, started_by_kind, started_by_subject, started_by_name,
                    started_by_client, started_by_email, reason, received_at, moved_at)
                values (:partner, :first, :last, :origin, :key, :name, :size, :sha256, :mapping, 'RECEIVED', :kind,
                    :subject, :who, :client, :email, :reason, :now, :now)
                returning id
                """)
                .param("partner", order.partnerId())
                .param("first", order.firstDay())
                .param("last", order.lastDay())
                .param("origin", file.origin().name())
                .param("key", file.key().text())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("mapping", order.columnMapping())
                .param("kind", who.kind().name())
                .param("subject", who.subject())
                .param("who", who.name())
                .param("client", who.client())
                .param("email", order.startedByEmail())
                .param("reason", order.reason())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    public Optional<Backfill> find(long id) {
        return jdbc.sql("select * from backfills where id = :id")
                .param("id", id)
                .query(BackfillRows::run)
                .optional();
    }

    /** Nobody else changes it, nor writes a page of it, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Backfill> lock(long id) {
        return jdbc.sql("select * from backfills where id = :id for update")
                .param("id", id)
                .query(BackfillRows::run)
                .optional();
    }

    /** The run of the same partner, days, file and mapping that neither failed nor was cancelled or undone. */
    public Optional<Backfill> same(BackfillOrder order) {
        return jdbc.sql("""
                select * from backfills
                where partner_id = :partner and first_day = :first and last_day = :last and file_sha256 = :sha256
                  and column_mapping = :mapping and state not in ('FAILED', 'CANCELLED', 'UNDONE')
                """)
                .param("partner", order.partnerId())
                .param("first", order.firstDay())
                .param("last", order.lastDay())
                .param("sha256", order.file().sha256())
                .param("mapping", order.columnMapping())
                .query(BackfillRows::run)
                .optional();
    }

    /** A run of the partner that is not over and shares a day. */
    public Optional<Backfill> overlapping(long partnerId, LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql("""
                select * from backfills
                where partner_id = :partner and daterange(first_day, last_day, '[]') && daterange(:first, :last, '[]')
                  and state in ('RECEIVED', 'CHECKING', 'READY', 'MATCHING', 'REVIEW', 'COMMITTING', 'PAUSED')
                order by id limit 1
                """)
                .param("partner", partnerId)
                .param("first", firstDay)
                .param("last", lastDay)
                .query(BackfillRows::run)
                .optional();
    }

    /**
     * Writes where it stands now; everything else stays. An outage and its end are no movement, so that a run to which nothing
     * happens but outages is found. The caller holds the lock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(Backfill before, Standing now) {
        var pause = now.pause();
        var failure = now.failure();
        var rows = jdbc.sql("""
                update backfills set version = version + 1, state = :state, paused_from = :from, pause_cause = :cause,
                  pause_words = :pauseWords, failure = :failure, failure_words = :failureWords, troubles = 0,
                  moved_at = case when :moved then :now else moved_at end,
                  matching_at = case when :state = 'MATCHING' then coalesce(matching_at, :now) else matching_at end,
                  ended_at = case when :over then :now end
                where id = :id and version = :version
                """)
                .param("state", now.state().name())
                .param("from", pause == null ? null : pause.from().name())
                .param("cause", pause == null ? null : pause.cause().name())
                .param("pauseWords", pause == null ? null : pause.words())
                .param("failure", failure == null ? null : failure.reason().name())
                .param("failureWords", failure == null ? null : failure.words())
                .param("over", now.state().isOver())
                .param("moved", !now.isPausedBy(PauseCause.OUTAGE) && !now.isResumedFromOutage(before.standing()))
                .param("now", now())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        one(before.id(), rows);
    }

    /** A person corrected which column is which. The caller holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mapColumns(Backfill before, String columnMapping) {
        one(
                before.id(),
                jdbc.sql("update backfills set column_mapping = :mapping where id = :id and version = :version")
                        .param("mapping", columnMapping)
                        .param("id", before.id())
                        .param("version", before.version())
                        .update());
    }

    /** A commit of what has this hash was asked for. The caller holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Backfill before, String planHash, Actor who) {
        one(
                before.id(),
                jdbc.sql("""
                update backfills set plan_hash = :hash, stale_at = null, committed_by_kind = :kind, committed_by_subject = :subject,
                  committed_by_name = :name, committed_by_client = :client
                where id = :id and version = :version
                """)
                        .param("hash", planHash)
                        .param("kind", who.kind().name())
                        .param("subject", who.subject())
                        .param("name", who.name())
                        .param("client", who.client())
                        .param("id", before.id())
                        .param("version", before.version())
                        .update());
    }

    /** What was to be committed is not what was looked at any more: the run is to be looked at again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stale(Backfill held) {
        stand(held, held.standing().become(BackfillState.REVIEW));
        jdbc.sql("""
                update backfills set stale_at = :now, plan_hash = null, committed_by_kind = null, committed_by_subject = null,
                  committed_by_name = null, committed_by_client = null
                where id = :id
                """).param("now", now()).param("id", held.id()).update();
    }

    /** File and list are deleted, and the name of the file goes with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cleared(long id) {
        jdbc.sql("""
                update backfills set cleared_at = :now, file_name = :deleted
                where id = :id and cleared_at is null and ended_at is not null
                """)
                .param("now", now())
                .param("deleted", BackfillFile.DELETED)
                .param("id", id)
                .update();
    }

    /** The caller holds the lock, so another count than one is a mistake of ours. */
    static void one(long id, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Backfill %d is not as it was loaded".formatted(id));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
