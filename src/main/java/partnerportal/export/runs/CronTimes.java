package partnerportal.export.runs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The times that a cron expression names in a time zone. Has the jobs' table forget a job that is never due.
 *
 * @param times null for never
 */
record CronTimes(@Nullable CronExpression times, ZoneId zone) implements Schedule {

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete completed) {
        return after(completed.getTimeDone());
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    @Override
    public boolean isDisabled() {
        return times == null;
    }

    private Instant after(Instant moment) {
        var next = Objects.requireNonNull(times, "What is never due has no next time.")
                .next(moment.atZone(zone));
        return Objects.requireNonNull(next, "This time never comes.").toInstant();
    }
}
