package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.export.ExportRequested;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Reason;

/** Has an export made, as soon as the one before is over. */
@Component
public class RequestExport {

    private static final Actor SCHEDULE = Actor.system("Schedule");

    private final ExportRuns runs;
    private final ApplicationEventPublisher events;

    RequestExport(ExportRuns runs, ApplicationEventPublisher events) {
        this.runs = runs;
        this.events = events;
    }

    /**
     * The run that will hand over what is there now.
     *
     * @param anew false when one of the kind waited already, which covers this request too
     */
    public record Requested(long run, boolean anew) {}

    @Transactional
    public Requested request(ExportKind kind, Actor actor, Cause cause, @Nullable String reason) {
        var why = Reason.optional(reason);
        var queued = runs.queue(kind, actor, cause, why);
        if (queued.isEmpty()) {
            return new Requested(runs.waiting(kind).orElseThrow(), false);
        }
        long run = queued.get();
        events.publishEvent(new ExportRequested(actor, run, kind.words() + " " + run, cause, why));
        return new Requested(run, true);
    }

    /** Does nothing when one of the kind waits already. */
    @Transactional
    public void scheduled(ExportKind kind) {
        runs.queue(kind, SCHEDULE, null, null);
    }
}
