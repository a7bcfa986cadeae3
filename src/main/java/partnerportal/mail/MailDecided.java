package partnerportal.mail;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

/**
 * Somebody decided what becomes of a mail that could not be delivered; published inside the transaction of the decision.
 *
 * @param did {@code tried-again} or {@code dismissed}
 * @param subject of the mail, without its recipient
 */
public record MailDecided(
        Actor actor,
        long mail,
        String did,
        String subject,
        @Nullable String reason) {}
