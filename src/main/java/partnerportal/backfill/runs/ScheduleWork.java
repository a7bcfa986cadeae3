package partnerportal.backfill.runs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;

/**
 * Has runs worked on, in the transaction of the change that made work. Every change makes a job of its own, so that none is
 * lost because the job before it was just ending; only the newest finds something to do.
 */
@Component
public class ScheduleWork {

    public static final String WORK = "backfill-work";
    public static final String CLEARING = "backfill-clearing";

    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    ScheduleWork(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void now(long id) {
        at(clock.instant(), id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant time, long id) {
        var job = jdbc.sql("update backfills set job = job + 1 where id = :id returning job")
                .param("id", id)
                .query(Integer.class)
                .single();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(WORK, new WorkJob(id, job).text()), time);
    }

    /** Has the file, the list and, of a cancelled run, everything else deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clearing(Instant time, long id) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(CLEARING, String.valueOf(id)), time);
    }
}
