package partnerportal.mail.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail that this process alone may send, until the claim ends.
 *
 * @param messageId the same at every attempt, by which a mail server or program recognizes a mail that came before
 * @param attempt 1 for the first
 * @param triedSince when the first attempt began
 * @param unanswered how often the server had all of it and did not say whether it takes it
 */
record ClaimedMail(
        long id,
        UUID claim,
        String recipient,
        String template,
        Map<String, String> values,
        String messageId,
        Instant queuedAt,
        int attempt,
        Instant triedSince,
        int unanswered) {

    ClaimedMail unansweredOnceMore() {
        return new ClaimedMail(
                id, claim, recipient, template, values, messageId, queuedAt, attempt, triedSince, unanswered + 1);
    }

    /** Without the address, so that it gets into no log. */
    @Override
    public String toString() {
        return "mail %d (%s)".formatted(id, template);
    }
}
