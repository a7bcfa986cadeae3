package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A check that was made, and what came of it.
 *
 * @param values what was looked at, see {@link CheckKind#values}
 * @param failingSince the first failed check of the unbroken run that this one ends; null unless it failed
 * @param took how long the other side was waited for
 */
public record ConnectionCheck(
        long configurationId,
        CheckKind kind,
        CheckTarget target,
        String values,
        CheckOutcome outcome,
        List<CheckStep> steps,
        @Nullable Instant failingSince,
        Duration took,
        Instant checkedAt,
        Actor actor) {

    public ConnectionCheck {
        steps = List.copyOf(steps);
        if ((outcome == CheckOutcome.FAILED) != (failingSince != null)) {
            throw new IllegalArgumentException("What failed has failed since some time, and nothing else has.");
        }
    }
}
