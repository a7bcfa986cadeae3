package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who hands a change in at the gate, which way and why.
 *
 * @param contributors everyone who prepared it, such as all who saved into the draft
 */
public record Submission(Actor actor, Cause cause, @Nullable String reason, List<Actor> contributors) {

    public static final int REASON_LIMIT = 1_000;

    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n\t]");

    public Submission {
        contributors = List.copyOf(contributors);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > REASON_LIMIT) {
            throw new InvalidInput(
                    "/reason", "too-long", "The reason must have " + REASON_LIMIT + " characters or fewer");
        }
        if (reason != null && !PlainText.isPlain(LINE_BREAKS.matcher(reason).replaceAll(" "))) {
            throw new InvalidInput(
                    "/reason",
                    "character-not-allowed",
                    "The reason contains a character that cannot be seen. Type it again");
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
