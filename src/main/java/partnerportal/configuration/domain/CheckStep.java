package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param words what was found, a sentence without its full stop
 * @param next what to do about it; null when there is nothing to do
 */
public record CheckStep(
        Subject subject,
        CheckOutcome outcome,
        String words,
        @Nullable String next) {

    public enum Subject {
        SSO_CONNECTION,
        SSO_APPLICATION,
        SSO_LOGOUT_URL,
        REDOX_KEY,
        REDOX_DESTINATION,
        REDOX_CLINICAL_SUMMARY_DESTINATION
    }

    public static CheckStep passed(Subject subject, String words) {
        return new CheckStep(subject, CheckOutcome.PASSED, words, null);
    }

    public static CheckStep failed(Subject subject, String words, String next) {
        return new CheckStep(subject, CheckOutcome.FAILED, words, next);
    }

    public static CheckStep notChecked(Subject subject, String words, String next) {
        return new CheckStep(subject, CheckOutcome.NOT_CHECKED, words, next);
    }
}
