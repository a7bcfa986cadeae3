package partnerportal.export;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

/**
 * Somebody had an export made; published inside the transaction that queues it.
 *
 * @param what such as "Full export 12"
 * @param cause null when the schedule wanted it
 */
public record ExportRequested(
        Actor actor,
        long run,
        String what,
        @Nullable Cause cause,
        @Nullable String reason) {}
