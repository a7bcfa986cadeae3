package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.CheckStep;

import java.time.Instant;
import java.util.List;

/**
 * What a page shows of a connection.
 *
 * @param title such as SSO
 * @param target which state a check would look at: {@code draft} or {@code live}
 * @param askable whether this person may check it and the portal can ask the other side
 * @param entered whether there is something to check
 * @param here why it cannot be checked here; null when it can, or when nobody needs to know
 * @param last the last check of the values that are shown; null when there was none, and for people who only read
 */
record ConnectionCard(
        String slug,
        String title,
        StatusWord state,
        String target,
        boolean askable,
        boolean entered,
        @Nullable String here,
        @Nullable LastCheck last) {

    /**
     * @param headline what came of it, and how it looks
     * @param lastGood when it last went well, told when nothing is known now; null else
     */
    record LastCheck(
            StatusWord headline,
            Instant at,
            String who,
            List<Step> steps,
            @Nullable Instant lastGood) {}

    /** One thing that was looked at. @param found in a word, what was found, and how it looks */
    record Step(StatusWord found, String words, @Nullable String next) {

        static Step of(CheckStep step) {
            return new Step(found(step.outcome()), step.words(), step.next());
        }

        private static StatusWord found(CheckOutcome outcome) {
            return switch (outcome) {
                case PASSED -> new StatusWord("good", "check", "Right");
                case FAILED -> new StatusWord("bad", "stop", "Wrong");
                case NOT_CHECKED -> new StatusWord("warn", "alert", "Not known");
            };
        }
    }

    public boolean isCheckable() {
        return askable && entered;
    }

    public String buttonWords() {
        return last == null ? "Check now" : "Check again";
    }
}
