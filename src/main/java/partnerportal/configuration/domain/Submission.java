package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;

import java.util.List;

/**
 * Who hands a change in at the gate, which way and why.
 *
 * @param contributors everyone who prepared it, such as all who saved into the draft
 */
public record Submission(Actor actor, Cause cause, @Nullable String reason, List<Actor> contributors) {

    public static final int REASON_LIMIT = 1_000;

    public Submission {
        contributors = List.copyOf(contributors);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > REASON_LIMIT) {
            throw new InvalidInput(
                    "/reason", "too-long", "The reason must have " + REASON_LIMIT + " characters or fewer");
        }
    }

    public static Submission of(Actor actor, Cause cause) {
        return new Submission(actor, cause, null, List.of());
    }

    public Submission because(@Nullable String why) {
        return new Submission(actor, cause, why, contributors);
    }

    public Submission preparedBy(List<Actor> who) {
        return new Submission(actor, cause, reason, who);
    }
}
