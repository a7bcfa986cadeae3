package partnerportal.backfill.runs;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;

/** A job that works on a run. */
public record WorkJob(long backfillId, int number) {

    public static WorkJob of(TaskInstanceId job) {
        var parts = job.getId().split("-", 2);
        return new WorkJob(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    String text() {
        return backfillId + "-" + number;
    }
}
