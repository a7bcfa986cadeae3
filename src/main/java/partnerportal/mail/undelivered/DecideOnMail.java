package partnerportal.mail.undelivered;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.mail.MailDecided;
import partnerportal.shared.Actor;
import partnerportal.shared.NotFound;
import partnerportal.shared.Reason;

/** Has a mail that could not be delivered tried again for a day, or leaves it at that. */
@Component
class DecideOnMail {

    private final UndeliveredMails mails;
    private final ApplicationEventPublisher events;

    DecideOnMail(UndeliveredMails mails, ApplicationEventPublisher events) {
        this.mails = mails;
        this.events = events;
    }

    /** @throws NotFound when it is not undelivered, or not any more */
    @Transactional
    public void tryAgain(long id, Actor actor) {
        var mail = mails.find(id).orElseThrow(NotFound::new);
        require(mails.queueAgain(id));
        events.publishEvent(new MailDecided(actor, id, "tried-again", mail.subject(), null));
    }

    /**
     * @throws partnerportal.shared.InvalidInput without a reason
     * @throws NotFound when it is not undelivered, or not any more
     */
    @Transactional
    public void dismiss(long id, @Nullable String reason, Actor actor) {
        var why = Reason.required(reason, "Say why nobody has to be told any more");
        var mail = mails.find(id).orElseThrow(NotFound::new);
        require(mails.dismiss(id));
        events.publishEvent(new MailDecided(actor, id, "dismissed", mail.subject(), why));
    }

    private static void require(boolean stillUndecided) {
        if (!stillUndecided) {
            throw new NotFound();
        }
    }
}
