package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.export.Span;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The runs' way through their states. Every step but the first is written in a transaction of its own, at once to be seen,
 * and fails when the run is not in the state that the step starts from.
 */
@Repository
class ExportRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Numbers are given in the order of commits, because runs are worked on in their order.
     *
     * @return empty when one of the kind waits already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> queue(ExportKind kind, Actor actor, @Nullable Cause cause, @Nullable String reason) {
        jdbc.sql("lock table export_runs in share row exclusive mode").update();
        return jdbc.sql("""
                insert into export_runs (kind, state, actor_kind, actor_subject, actor_name, acting_client, cause, reason,
                    requested_at)
                values (:kind, 'WAITING', :actorKind, :subject, :name, :client, :cause, :reason, :now)
                on conflict (kind) where state = 'WAITING' do nothing
                returning id
                """)
                .param("kind", kind.name())
                .param("actorKind", actor.kind().name())
                .param("subject", actor.subject())
                .param("name", actor.name())
                .param("client", actor.client())
                .param("cause", cause == null ? null : cause.name())
                .param("reason", reason)
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /** The run of the kind that waits. */
    public Optional<Long> waiting(ExportKind kind) {
        return jdbc.sql("select id from export_runs where kind = :kind and state = 'WAITING'")
                .param("kind", kind.name())
                .query(Long.class)
                .optional();
    }

    /** Begins the run that waits longest. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Long> startNext() {
        return jdbc.sql("""
                update export_runs set state = 'RUNNING', started_at = :now
                where id = (select id from export_runs where state = 'WAITING' order by id limit 1)
                returning id
                """).param("now", now()).query(Long.class).optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(long run, @Nullable Long follows, Map<String, Span> spans) {
        step(
                run,
                jdbc.sql("update export_runs set follows = :follows where id = :run and state = 'RUNNING'")
                        .param("follows", follows)
                        .param("run", run)
                        .update());
        spans.forEach((dataSet, span) -> jdbc.sql("""
                insert into export_run_data_sets (run_id, data_set, since, up_to) values (:run, :dataSet, :since, :upTo)
                """)
                .param("run", run)
                .param("dataSet", dataSet)
                .param("since", span.since())
                .param("upTo", span.upTo())
                .update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(long run, String dataSet, ExportedFile file) {
        step(
                run,
                jdbc.sql("""
                insert into export_run_files (run_id, data_set, part, key, row_count, byte_count, sha256)
                select id, :dataSet, :part, :key, :rows, :bytes, :sha256
                from export_runs where id = :run and state = 'RUNNING' for share
                """)
                        .param("run", run)
                        .param("dataSet", dataSet)
                        .param("part", file.part())
                        .param("key", file.object().key().text())
                        .param("rows", file.rows())
                        .param("bytes", file.object().size())
                        .param("sha256", file.object().sha256())
                        .update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finishing(long run) {
        step(
                run,
                jdbc.sql("update export_runs set state = 'FINISHING' where id = :run and state = 'RUNNING'")
                        .param("run", run)
                        .update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void done(long run) {
        step(run, jdbc.sql("""
                update export_runs set state = 'DONE', ended_at = :now where id = :run and state = 'FINISHING'
                """).param("now", now()).param("run", run).update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(long run, String words) {
        step(
                run,
                jdbc.sql("""
                update export_runs set state = 'FAILED', ended_at = :now, failure = :words
                where id = :run and state = 'RUNNING'
                """)
                        .param("now", now())
                        .param("words", words)
                        .param("run", run)
                        .update());
        jdbc.sql("delete from export_run_files where run_id = :run")
                .param("run", run)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void step(long run, int rows) {
        if (rows != 1) {
            throw new ExportTakenOver(run);
        }
    }
}
