package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What whoever works on a run writes, each only where the run still is in their epoch and in the state that they work in:
 * a process that was taken for dead and wakes up changes nothing.
 */
@Repository
public class WorkedBackfills {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkedBackfills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the run over from whoever worked on it, at once to be seen; empty when another job is to work on it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Backfill> takeOver(WorkJob job) {
        keepMoving();
        return jdbc.sql("update backfills set epoch = epoch + 1 where id = :id and job = :job returning *")
                .param("id", job.backfillId())
                .param("job", job.number())
                .query(BackfillRows::run)
                .optional();
    }

    /** Locks the run until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Backfill hold(long id, int epoch, BackfillState state) {
        keepMoving();
        return jdbc.sql("select * from backfills where id = :id and epoch = :epoch and state = :state for update")
                .param("id", id)
                .param("epoch", epoch)
                .param("state", state.name())
                .query(BackfillRows::run)
                .optional()
                .orElseThrow(() -> new TakenOver(id));
    }

    /** What the file has; the caller holds the run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checked(Backfill held, RowCounts rows) {
        Backfills.one(
                held.id(),
                jdbc.sql("""
                update backfills set rows_read = :read, rows_usable = :usable, rows_rejected = :rejected,
                  rows_duplicate = :duplicates, checked_at = :now
                where id = :id
                """)
                        .param("read", rows.read())
                        .param("usable", rows.usable())
                        .param("rejected", rows.rejected())
                        .param("duplicates", rows.duplicates())
                        .param("now", now())
                        .param("id", held.id())
                        .update());
    }

    /** Forgets what another version of the matching found; the caller holds the run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void matchAnew(Backfill held, String algorithm) {
        for (var table : new String[] {"backfill_results", "backfill_rates"}) {
            jdbc.sql("delete from " + table + " where backfill_id = :id")
                    .param("id", held.id())
                    .update();
        }
        Backfills.one(
                held.id(),
                jdbc.sql("""
                update backfills set algorithm = :algorithm, cursor_token = null, cursor_created_at = null,
                  cursor_id = null, pages = 0, requests_read = 0, requests_outside = 0, requests_exact = 0,
                  requests_probable = 0, requests_review = 0, requests_none = 0, requests_of_unknown_market = 0,
                  keys_skipped = 0
                where id = :id
                """)
                        .param("algorithm", algorithm)
                        .param("id", held.id())
                        .update());
    }

    /**
     * Moves the cursor on by one page and counts it: the first change of the page's transaction, and its fence.
     *
     * @throws TakenOver when the run is not as the caller left it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long id, int epoch, Cursor from, Cursor to, RequestCounts page) {
        keepMoving();
        var rows = jdbc.sql("""
                update backfills set cursor_token = :token, cursor_created_at = :createdAt, cursor_id = :careRequest,
                  pages = :pages, requests_read = requests_read + :read, requests_outside = requests_outside + :outside,
                  requests_exact = requests_exact + :exact, requests_probable = requests_probable + :probable,
                  requests_review = requests_review + :review, requests_none = requests_none + :none,
                  requests_of_unknown_market = requests_of_unknown_market + :unknownMarket,
                  keys_skipped = keys_skipped + :keysSkipped, moved_at = :now, troubles = 0
                where id = :id and epoch = :epoch and state = 'MATCHING' and pages = :before
                """)
                .param("token", to.token())
                .param("createdAt", at(to.createdAt()))
                .param("careRequest", to.careRequestId())
                .param("pages", to.pages())
                .param("read", page.read())
                .param("outside", page.outside())
                .param("exact", page.exact())
                .param("probable", page.probable())
                .param("review", page.review())
                .param("none", page.none())
                .param("unknownMarket", page.ofUnknownMarket())
                .param("keysSkipped", page.keysSkipped())
                .param("now", now())
                .param("id", id)
                .param("epoch", epoch)
                .param("before", from.pages())
                .update();
        if (rows != 1) {
            throw new TakenOver(id);
        }
    }

    /**
     * Tells that the run moves where nothing of it is counted, so that nobody takes it for stuck.
     *
     * @throws TakenOver when it is not in the caller's hands any more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void moves(Backfill run) {
        keepMoving();
        var rows = jdbc.sql("update backfills set moved_at = :now where id = :id and epoch = :epoch and state = :state")
                .param("now", now())
                .param("id", run.id())
                .param("epoch", run.epoch())
                .param("state", run.state().name())
                .update();
        if (rows != 1) {
            throw new TakenOver(run.id());
        }
    }

    /**
     * Counts a problem that nobody thought of.
     *
     * @return how many it has met since it last came on
     * @throws TakenOver when it is not in the caller's hands any more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int trouble(Backfill run) {
        return jdbc.sql("""
                        update backfills set troubles = troubles + 1 where id = :id and epoch = :epoch returning troubles
                        """)
                .param("id", run.id())
                .param("epoch", run.epoch())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new TakenOver(run.id()));
    }

    /** When matching ended; the caller holds the run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void matched(Backfill held) {
        Backfills.one(
                held.id(),
                jdbc.sql("update backfills set review_at = :now where id = :id")
                        .param("now", now())
                        .param("id", held.id())
                        .update());
    }

    /** The commit is done, and this is what it did; the caller holds the run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Backfill held, Applied applied) {
        var now = held.standing().become(BackfillState.DONE);
        Backfills.one(
                held.id(),
                jdbc.sql("""
                update backfills set version = version + 1, state = :state, associations_added = :added, associations_changed = :changed,
                  associations_removed = :removed, associations_unchanged = :unchanged, done_at = :now,
                  ended_at = :now, moved_at = :now
                where id = :id
                """)
                        .param("state", now.state().name())
                        .param("added", applied.added())
                        .param("changed", applied.changed())
                        .param("removed", applied.removed())
                        .param("unchanged", applied.unchanged())
                        .param("now", now())
                        .param("id", held.id())
                        .update());
    }

    /**
     * A process that is frozen in the middle of the transaction keeps nobody from taking the run over for longer than that:
     * the database ends a transaction that stands still.
     */
    private void keepMoving() {
        jdbc.sql("set local idle_in_transaction_session_timeout = '5s'").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
