package partnerportal.mail.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerportal.mail.delivery.MailTexts.MailText;
import partnerportal.shell.PortalProperties;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Hands a mail to the mail server over SMTP, in bounded time. */
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private static final String SENDER_NAME = "Partner Portal";

    private final MailProperties settings;
    private final Duration inAll;
    private final Session session;

    /**
     * How long the server is waited for.
     *
     * @param answering for each of its answers; long, because some look through a mail before they take it
     * @param inAll for all of one mail; less than a claim lasts
     */
    record Limits(Duration connecting, Duration answering, Duration inAll) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(150), Duration.ofSeconds(170));
    }

    MailServer(MailProperties settings, PortalProperties portal, Limits limits) {
        this.settings = settings;
        this.inAll = limits.inAll();
        this.session =
                Session.getInstance(properties(settings, portal.publicAddress().getHost(), limits));
    }

    boolean isGiven() {
        return settings.isGiven();
    }

    /** Once the server has taken the mail it is accepted, whatever becomes of the connection afterwards. */
    Delivery send(ClaimedMail mail, MailText text) {
        var handedOver = new AtomicBoolean();
        var talk = new FutureTask<Delivery>(() -> talk(mail, text, handedOver));
        // A virtual thread's sockets close when it is interrupted; a platform thread would read on.
        var thread = Thread.ofVirtual().name("mail-" + mail.id()).start(talk);
        try {
            return talk.get(inAll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            talk.cancel(true);
            return broken("The mail server took too long to answer.", handedOver);
        } catch (InterruptedException stopping) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return broken("The portal stopped while it was being sent.", handedOver);
        } catch (ExecutionException unexpected) {
            // Its message may hold the address.
            LOG.warn(
                    "{} could not be put together: {}",
                    mail,
                    Objects.requireNonNullElse(unexpected.getCause(), unexpected)
                            .getClass());
            return new Delivery.Later("The portal could not put it together. The log has the details.", false);
        }
    }

    private static Delivery broken(String words, AtomicBoolean handedOver) {
        return handedOver.get() ? new Delivery.Unanswered() : new Delivery.Later(words, true);
    }

    private Delivery talk(ClaimedMail mail, MailText text, AtomicBoolean handedOver) throws MessagingException {
        var message = message(mail, text, () -> handedOver.set(true));
        Transport transport = session.getTransport("smtp");
        try {
            try {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().isEmpty() ? null : settings.user(),
                        settings.password().isEmpty() ? null : settings.password());
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException failed) {
                return SmtpFailures.tell(failed, handedOver.get());
            }
            return new Delivery.Accepted();
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server closed the connection first");
        }
    }

    private MimeMessage message(ClaimedMail mail, MailText text, Runnable handedOver) throws MessagingException {
        var charset = StandardCharsets.UTF_8.name();
        var message = new IdentifiedMessage(session, mail.messageId(), handedOver);
        message.setFrom(sender(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(text.subject(), charset);
        message.setText(text.body(), charset);
        message.setSentDate(Date.from(mail.queuedAt()));
        // So that nobody's absence is answered (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static InternetAddress sender(String address) throws MessagingException {
        var sender = new InternetAddress(address.strip(), true);
        try {
            sender.setPersonal(SENDER_NAME, StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8.", impossible);
        }
        return sender;
    }

    private static Properties properties(MailProperties settings, String name, Limits limits) {
        var properties = new Properties();
        properties.put(
                "mail.smtp.connectiontimeout", Long.toString(limits.connecting().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(limits.answering().toMillis()));
        properties.put(
                "mail.smtp.writetimeout", Long.toString(limits.answering().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == MailProperties.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == MailProperties.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailProperties.Tls.IMPLICIT));
        // Else this machine's own name is looked up for every mail.
        properties.put("mail.smtp.localhost", name);
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
