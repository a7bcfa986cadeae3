package partnerportal.mail.undelivered;

import java.time.Instant;

/**
 * A mail that was given up and that nobody has decided on yet.
 *
 * @param subject of the mail, such as "Backfill BF-7 for Alder Ridge Health is done"
 * @param problem why it could not be delivered, a sentence
 */
public record UndeliveredMail(
        long id, String subject, String recipient, String problem, int attempts, Instant queuedAt, Instant since) {

    /** Without the address, so that it gets into no log. */
    @Override
    public String toString() {
        return "UndeliveredMail[" + id + "]";
    }
}
