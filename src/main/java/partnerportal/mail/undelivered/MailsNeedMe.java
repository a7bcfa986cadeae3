package partnerportal.mail.undelivered;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.shell.NeedsMe;

import java.util.List;

/** Says on Home that mails could not be delivered, as long as nobody has decided on them. */
@Component
@Order(5)
class MailsNeedMe implements NeedsMe {

    private final UndeliveredMails mails;

    MailsNeedMe(UndeliveredMails mails) {
        this.mails = mails;
    }

    @Override
    public String heading() {
        return "Undelivered mail";
    }

    @Override
    public List<Waiting> waitingFor(Asker asker) {
        if (!asker.may(Action.HANDLE_MAILS)) {
            return List.of();
        }
        var summary = mails.summary();
        return summary.since() == null
                ? List.of()
                : List.of(new Waiting(
                        summary.count() == 1 ? "1 mail" : "%,d mails".formatted(summary.count()),
                        UndeliveredController.PATH,
                        "could not be delivered. Try again or dismiss.",
                        summary.since()));
    }
}
