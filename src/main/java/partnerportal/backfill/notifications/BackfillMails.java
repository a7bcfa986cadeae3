package partnerportal.backfill.notifications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.mail.Mail;
import partnerportal.mail.Outbox;
import partnerportal.shared.EmailAddress;
import partnerportal.shell.Moments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells everybody on the notification list, and whoever started it, how a backfill ended. What is told is written down in the
 * transaction in which the backfill ends; to tell the same twice is to tell it once.
 */
@Component
public class BackfillMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    private final BackfillRecipients recipients;
    private final Outbox outbox;
    private final Moments moments;

    BackfillMails(BackfillRecipients recipients, Outbox outbox, Moments moments) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.moments = moments;
    }

    /** It was committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(EndedBackfill backfill, BackfillCounts counts) {
        var values = values(backfill);
        values.put("careRequests", number(counts.careRequests()));
        values.put("matched", number(counts.matched()));
        values.put("unmatched", number(counts.unmatched()));
        values.put("undecided", number(counts.undecided()));
        values.put("added", number(counts.added()));
        values.put("changed", number(counts.changed()));
        values.put("removed", number(counts.removed()));
        tell(backfill, "done", values);
    }

    /**
     * It stopped and will not go on.
     *
     * @param why a sentence of the closed list of failure reasons, with numbers at most; nothing out of the file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(EndedBackfill backfill, String why) {
        var values = values(backfill);
        values.put("why", why);
        tell(backfill, "failed", values);
    }

    private void tell(EndedBackfill backfill, String state, Map<String, String> values) {
        var addresses = addresses(backfill);
        if (!addresses.isEmpty()) {
            outbox.put(
                    new Mail("backfill-%d-%s".formatted(backfill.id(), state), "backfill-" + state, addresses, values));
        }
    }

    /** Each once, in whatever case it was written. */
    private List<String> addresses(EndedBackfill backfill) {
        var starter = Optional.ofNullable(backfill.startedByEmail()).flatMap(EmailAddress::of);
        var listed = recipients.all().stream().map(recipient -> new EmailAddress(recipient.address()));
        var once = new LinkedHashMap<String, String>();
        Stream.concat(listed, starter.stream()).forEach(address -> once.putIfAbsent(address.key(), address.text()));
        return List.copyOf(once.values());
    }

    private Map<String, String> values(EndedBackfill backfill) {
        var values = new HashMap<String, String>();
        values.put("id", Long.toString(backfill.id()));
        values.put("partner", backfill.partner());
        values.put("from", day(backfill.from()));
        values.put("until", day(backfill.until()));
        values.put("startedBy", backfill.startedBy());
        values.put("startedAt", moments.full(backfill.startedAt()));
        values.put("endedAt", moments.full(backfill.endedAt()));
        return values;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
