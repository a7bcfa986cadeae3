package partnerportal.backfill.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.backfill.runs.ForgetLeftFiles;
import partnerportal.backfill.runs.ScheduleWork;
import partnerportal.backfill.runs.StepBackfill;
import partnerportal.backfill.runs.WorkJob;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Has runs worked on by whichever replica is free, and taken over from one that died. */
@Configuration(proxyBeanMethods = false)
class BackfillJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillJobs.class);

    /** So that runs leave threads of the scheduler, and memory, to everything else. */
    private static final int AT_ONCE = 2;

    private static final Duration UNTIL_A_PLACE_IS_FREE = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> backfillWork(WorkOnBackfill work, StepBackfill steps, Clock clock) {
        var places = new Semaphore(AT_ONCE);
        return Tasks.custom(ScheduleWork.WORK, Void.class).onFailure(backOff()).execute((job, context) -> {
            if (!places.tryAcquire()) {
                return again(clock, UNTIL_A_PLACE_IS_FREE);
            }
            try {
                return execute(job, context, work, steps, clock);
            } finally {
                places.release();
            }
        });
    }

    @Bean
    OneTimeTask<Void> backfillClearing(ClearBackfill clear) {
        return Tasks.oneTime(ScheduleWork.CLEARING)
                .onFailure(backOff())
                .execute((job, context) -> clear.run(Long.parseLong(job.getId())));
    }

    @Bean
    RecurringTask<Void> leftBackfillFiles(ForgetLeftFiles forget) {
        return Tasks.recurring("backfill-left-files", FixedDelay.ofHours(24)).execute((job, context) -> forget.run());
    }

    private static CompletionHandler<Void> execute(
            TaskInstance<Void> job, ExecutionContext context, WorkOnBackfill work, StepBackfill steps, Clock clock) {
        var own = WorkJob.of(job);
        try {
            return switch (work.run(own, () -> context.getSchedulerState().isShuttingDown())) {
                case NOTHING_TO_DO -> new CompletionHandler.OnCompleteRemove<>();
                case UNFINISHED -> again(clock, Duration.ZERO);
                case STILL_DOWN -> again(clock, steps.untilNextTry(own.backfillId()));
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return again(clock, Duration.ZERO);
        }
    }

    private static FailureHandler<Void> backOff() {
        return (completed, operations) -> {
            var failures = completed.getExecution().consecutiveFailures;
            var wait = Duration.ofSeconds(1).multipliedBy(1L << Math.min(failures, 10));
            var capped = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
            LOG.warn(
                    "{} failed and is tried again in {}",
                    completed.getExecution().taskInstance,
                    capped,
                    completed.getCause().orElse(null));
            operations.reschedule(completed, completed.getTimeDone().plus(capped));
        };
    }

    private static CompletionHandler<Void> again(Clock clock, Duration wait) {
        return (completed, operations) ->
                operations.reschedule(completed, clock.instant().plus(wait));
    }
}
