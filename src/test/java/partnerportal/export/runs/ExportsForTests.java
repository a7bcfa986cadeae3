package partnerportal.export.runs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.export.DataSet;
import partnerportal.shared.Actor;
import partnerportal.storage.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes exports at once, while the portal's own jobs pause. */
public final class ExportsForTests implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ApplicationContext portal;
    private final ExportRuns runs;
    private final ExportQueries queries;
    private final WorkOnExports work;
    private final PlatformTransactionManager transactions;
    private final Scheduler jobs;

    public ExportsForTests(ApplicationContext portal) {
        this.portal = portal;
        this.runs = portal.getBean(ExportRuns.class);
        this.queries = portal.getBean(ExportQueries.class);
        this.work = portal.getBean(WorkOnExports.class);
        this.transactions = portal.getBean(PlatformTransactionManager.class);
        this.jobs = portal.getBean(Scheduler.class);
        jobs.pause();
    }

    @Override
    public void close() {
        jobs.resume();
    }

    /** The run once it is over, well or not. */
    ExportRun ended(ExportKind kind) {
        return ended(queued(kind));
    }

    /** The run, which must have gone well. */
    public ExportRun done(ExportKind kind) {
        var run = ended(kind);
        assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(ExportState.DONE);
        return run;
    }

    long queued(ExportKind kind) {
        return new TransactionTemplate(transactions)
                .execute(status -> runs.queue(kind, Actor.system("Test"), null, null)
                        .or(() -> runs.waiting(kind))
                        .orElseThrow());
    }

    ExportRun ended(long id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var run = find(id);
        while (!run.state().hasEnded() && System.nanoTime() < deadline) {
            work(work);
            run = find(id);
        }
        assertThat(run.state().hasEnded())
                .as("%s is %s", run.title(), run.state())
                .isTrue();
        return run;
    }

    /** Works until the run was begun, unless another worker ended it. */
    void begunBy(WorkOnExports worker, long id) {
        while (find(id).state() == ExportState.WAITING) {
            work(worker);
        }
    }

    /** Whoever cannot get a connection or the lock now gets it later. */
    private static void work(WorkOnExports worker) {
        try {
            worker.run();
        } catch (CannotCreateTransactionException | TransientDataAccessException busy) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    ExportRun find(long id) {
        return queries.find(id).orElseThrow();
    }

    /** A worker of its own, as on a replica whose storage behaves otherwise. */
    WorkOnExports workingWith(ObjectStore store) {
        var json = portal.getBean(JsonMapper.class);
        var dataSets = portal.getBeanProvider(DataSet.class).stream().toList();
        var settings = portal.getBean(ExportProperties.class);
        return new WorkOnExports(
                portal.getBean(JdbcClient.class),
                runs,
                queries,
                new WriteExport(dataSets, runs, queries, store, settings, json, transactions),
                new FinishExport(runs, queries, store, json),
                store,
                portal.getBean(ExportMetrics.class),
                transactions);
    }
}
