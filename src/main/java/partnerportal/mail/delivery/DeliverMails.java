package partnerportal.mail.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * Sends the mails that are due, one after another. That a mail is being sent is committed before the mail server hears of
 * it; a process that dies between the server's answer and the next commit makes it come once more, with the same message id.
 */
@Component
public class DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
    private static final int MOST_AT_ONCE = 200;

    private final OutgoingMails mails;
    private final MailTexts texts;
    private final MailServer server;
    private final MailMetrics metrics;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    /** What the mail server has taken and the database does not know yet, because it did not answer. */
    private final Queue<ClaimedMail> accepted = new ConcurrentLinkedQueue<>();

    DeliverMails(OutgoingMails mails, MailTexts texts, MailServer server, MailMetrics metrics, Clock clock) {
        this.mails = mails;
        this.texts = texts;
        this.server = server;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Does nothing without a mail server. Stops when the server takes none, or after some hundred mails. */
    public void run() {
        writeDownAccepted();
        var more = server.isGiven();
        for (int done = 0;
                more && done < MOST_AT_ONCE && !Thread.currentThread().isInterrupted();
                done++) {
            more = mails.claimNext().filter(this::deliver).isPresent();
        }
    }

    /** Whether others may get through too. */
    private boolean deliver(ClaimedMail mail) {
        return switch (attempt(mail)) {
            case Delivery.Accepted taken -> {
                accepted.add(mail);
                writeDownAccepted();
                yield true;
            }
            case Delivery.Later later -> {
                again(mail, later.words());
                yield !later.noMail();
            }
            case Delivery.Unanswered unanswered -> {
                onceMore(mail);
                yield false;
            }
            case Delivery.Refused refused -> {
                giveUp(mail, refused.words());
                yield true;
            }
        };
    }

    private Delivery attempt(ClaimedMail mail) {
        MailTexts.MailText text;
        try {
            text = texts.write(mail.template(), mail.values());
        } catch (RuntimeException unwritable) {
            LOG.warn("{} cannot be written", mail, unwritable);
            return new Delivery.Later("The portal could not write it. The log has the details.", false);
        }
        return server.send(mail, text);
    }

    private void writeDownAccepted() {
        for (var mail = accepted.poll(); mail != null; mail = accepted.poll()) {
            try {
                sent(mail);
            } catch (RuntimeException databaseIsDown) {
                accepted.add(mail);
                throw databaseIsDown;
            }
        }
    }

    private void sent(ClaimedMail mail) {
        if (mails.sent(mail)) {
            metrics.sent();
            LOG.info("{} was sent at attempt {}", mail, mail.attempt());
        } else {
            tellOfLostClaim(mail);
        }
    }

    /** Only once: a server that does not answer in time may take every one of the copies. */
    private void onceMore(ClaimedMail mail) {
        if (mail.unanswered() > 0) {
            giveUp(mail, "The mail server got it twice and never said whether it takes it. It may have arrived.");
        } else {
            again(mail.unansweredOnceMore(), "The mail server got it and did not say whether it takes it.");
        }
    }

    private void again(ClaimedMail mail, String words) {
        var when = Attempts.next(mail, clock.instant(), chance);
        if (when.isEmpty()) {
            giveUp(mail, words);
        } else if (mails.again(mail, when.get(), words)) {
            metrics.deferred();
            LOG.warn("{} will be tried again at {}: {}", mail, when.get(), words);
        } else {
            tellOfLostClaim(mail);
        }
    }

    private void giveUp(ClaimedMail mail, String words) {
        if (mails.undelivered(mail, words)) {
            metrics.gaveUp();
            LOG.warn("{} could not be delivered: {}", mail, words);
        } else {
            tellOfLostClaim(mail);
        }
    }

    private static void tellOfLostClaim(ClaimedMail mail) {
        LOG.warn("{} was taken over by another process while this one sent it", mail);
    }
}
