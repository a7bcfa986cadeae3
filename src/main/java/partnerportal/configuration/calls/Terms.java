package partnerportal.configuration.calls;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.Submission;
import partnerportal.shared.Cause;

/**
 * On which terms a caller wants something changed.
 *
 * @param reason why, for the history
 * @param ifMatch the tag of the state that the caller has seen; null to change whatever there is
 * @param dryRun whether it is only to be told what would change
 */
public record Terms(
        Asker asker,
        Cause cause,
        @Nullable String reason,
        @Nullable String ifMatch,
        boolean dryRun) {

    public static Terms of(Asker asker, @Nullable String ifMatch, boolean dryRun) {
        return new Terms(asker, Cause.API, null, ifMatch, dryRun);
    }

    public Terms because(@Nullable String why) {
        return new Terms(asker, cause, why, ifMatch, dryRun);
    }

    public Terms by(Cause way) {
        return new Terms(asker, way, reason, ifMatch, dryRun);
    }

    Submission submission() {
        return Submission.of(asker.actor(), cause).because(reason);
    }
}
