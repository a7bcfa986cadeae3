package partnerportal.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.mail.delivery.MailTexts;
import partnerportal.shell.PortalProperties;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Takes mails in the transaction of what they tell of: when that is rolled back, nobody hears of it. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MailTexts texts;
    private final PortalProperties portal;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JsonMapper json, MailTexts texts, PortalProperties portal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * The mail is sent to each of its recipients some seconds after the caller's transaction has committed, or as soon as
     * the mail server takes it within a day. Whoever already has a mail with this key, or waits for one, gets no second.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail) {
        texts.require(mail.template());
        mail.recipients().forEach(recipient -> add(mail, recipient));
    }

    private void add(Mail mail, String recipient) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into outgoing_mails (key, recipient, template, template_values, message_id, state, queued_at,
                    next_attempt_at)
                values (:key, :recipient, :template, :values::json, :messageId, 'WAITING', :now, :now)
                on conflict (key, lower(recipient)) do nothing
                """)
                .param("key", mail.key())
                .param("recipient", recipient)
                .param("template", mail.template())
                .param("values", json.writeValueAsString(mail.values()))
                .param("messageId", "<%s@%s>".formatted(UUID.randomUUID(), host()))
                .param("now", now)
                .update();
    }

    /** What the portal is called in the ids of its messages; an address of numbers and colons is no name there. */
    private String host() {
        var host = portal.publicAddress().getHost();
        return host.matches("[A-Za-z0-9.-]+") ? host : "partner-portal";
    }
}
