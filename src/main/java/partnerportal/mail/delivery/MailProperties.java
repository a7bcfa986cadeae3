package partnerportal.mail.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import partnerportal.shared.EmailAddress;

/**
 * The mail server that takes what the portal sends.
 *
 * @param host empty when there is none: mails wait then
 * @param user empty when the server wants nobody to sign in
 * @param from whom mails come from
 */
@ConfigurationProperties("portal.mail")
public record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("") String from) {

    public enum Tls {
        /** The connection begins in the clear and goes on encrypted, or ends before anything is said. */
        STARTTLS,
        /** Encrypted from the beginning, as on port 465. */
        IMPLICIT,
        /** In the clear, for a server on the same machine. */
        NONE
    }

    public MailProperties {
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException("Set both MAIL_USER and MAIL_PASSWORD, or neither.");
        }
        if (!user.isEmpty() && tls == Tls.NONE) {
            throw new IllegalArgumentException(
                    "With MAIL_TLS=none everybody on the way could read MAIL_PASSWORD: set starttls or implicit.");
        }
        if (!host.isBlank() && EmailAddress.of(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "MAIL_FROM must be the address that mails come from, such as portal@example.com.");
        }
    }

    /** Whether there is a mail server at all. */
    public boolean isGiven() {
        return !host.isBlank();
    }

    /** Without the password, so that it gets into no log. */
    @Override
    public String toString() {
        return "MailProperties[%s:%d, %s]".formatted(host, port, tls);
    }
}
