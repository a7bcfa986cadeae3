package partnerportal.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail as it arrived. */
public record ReceivedMail(String recipient, MimeMessage message) {

    public String subject() {
        return header("Subject");
    }

    public String messageId() {
        return header("Message-ID");
    }

    /** Decoded; empty when there is none. */
    public String header(String name) {
        try {
            return name.equals("Subject")
                    ? Optional.ofNullable(message.getSubject()).orElse("")
                    : Optional.ofNullable(message.getHeader(name, ", ")).orElse("");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public String text() {
        try {
            return String.valueOf(message.getContent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
