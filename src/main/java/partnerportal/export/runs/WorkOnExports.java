package partnerportal.export.runs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

/**
 * Carries out the runs that wait, one after another, and ends what another process has left behind.
 *
 * <p>Whoever works holds a lock of the database for as long as their transaction lives. Who gets it knows that nobody works
 * any more on a run that is not over: one that was still running has failed, one whose files were all written is done as
 * soon as its manifests are.
 */
@Component
public class WorkOnExports {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnExports.class);
    static final long LOCK = 5_341_960_118L;

    private final JdbcClient jdbc;
    private final ExportRuns runs;
    private final ExportQueries queries;
    private final WriteExport write;
    private final FinishExport finish;
    private final ObjectStore store;
    private final ExportMetrics metrics;
    private final TransactionTemplate transaction;

    WorkOnExports(
            JdbcClient jdbc,
            ExportRuns runs,
            ExportQueries queries,
            WriteExport write,
            FinishExport finish,
            ObjectStore store,
            ExportMetrics metrics,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.queries = queries;
        this.write = write;
        this.finish = finish;
        this.store = store;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does nothing when another process is at it, or when nothing waits. */
    public void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> lock() && next()));
        }
    }

    private boolean lock() {
        queries.letStandStill();
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Whether there may be more to do. */
    private boolean next() {
        queries.current().ifPresent(this::takeOver);
        var started = queries.current().isPresent() ? null : runs.startNext().orElse(null);
        if (started == null) {
            return false;
        }
        var run = queries.find(started).orElseThrow();
        LOG.info("{} begins", run.title());
        try {
            write.run(run);
        } catch (RuntimeException failed) {
            fail(run, words(failed));
            LOG.warn("{} failed", run.title(), failed);
            return true;
        }
        finish(run);
        return true;
    }

    private void takeOver(ExportRun left) {
        if (left.state() == ExportState.FINISHING) {
            finish(left);
        } else {
            fail(left, "The portal stopped while it ran. Nothing of it can be loaded; the next export covers it.");
            LOG.warn("{} was left behind by a process that stopped", left.title());
        }
    }

    /** When the storage does not take the manifests, the next look tries again; no run begins before. */
    private void finish(ExportRun run) {
        try {
            finish.run(run);
        } catch (StorageUnavailable later) {
            LOG.warn("{} is complete but for its manifests: {}", run.title(), later.getMessage());
            return;
        }
        metrics.done(run.kind(), queries.sets(run.id()));
        LOG.info("{} is done", run.title());
    }

    private void fail(ExportRun run, String words) {
        runs.failed(run.id(), words);
        metrics.failed(run.kind());
        try {
            store.list(run.folder()).forEach(object -> store.delete(object.key()));
        } catch (StorageUnavailable leftover) {
            LOG.warn("Files of {} stay behind below {}", run.title(), run.folder());
        }
    }

    private static String words(RuntimeException failed) {
        return switch (failed) {
            case StorageUnavailable storage -> storage.getMessage() + " The next export covers this one.";
            case TransientDataAccessException database -> databaseWords();
            case DataAccessResourceFailureException database -> databaseWords();
            case TransactionException database -> databaseWords();
            default ->
                "It met a problem that it did not expect (%s). The log has the details; the next export covers this one."
                        .formatted(failed.getClass().getSimpleName());
        };
    }

    private static String databaseWords() {
        return "The database did not answer in time. The next export covers this one.";
    }
}
