package partnerportal.mail.delivery;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.local.outside.LocalOutside;
import partnerportal.mail.Mail;
import partnerportal.mail.Outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Queues mails about nothing in particular and looks at what becomes of them. */
final class MailsForTests {

    static final String TEMPLATE = "backfill-done";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final DeliverMails delivery;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final LocalMail server;

    MailsForTests(ApplicationContext portal) {
        outbox = portal.getBean(Outbox.class);
        delivery = portal.getBean(DeliverMails.class);
        transactions = portal.getBean(TransactionOperations.class);
        jdbc = portal.getBean(JdbcClient.class);
        server = portal.getBean(LocalOutside.class).mail();
    }

    /** An address that nobody else has. */
    static String address() {
        return "person-" + UUID.randomUUID() + "@alder-ridge.example";
    }

    static Mail mail(String... recipients) {
        return new Mail("test-" + UUID.randomUUID(), TEMPLATE, List.of(recipients), Map.of("partner", "Alder Ridge"));
    }

    void queue(Mail mail) {
        transactions.executeWithoutResult(status -> outbox.put(mail));
    }

    /** Not due before, however often somebody looks. */
    void queueForLater(Mail mail, Duration wait) {
        transactions.executeWithoutResult(status -> {
            outbox.put(mail);
            jdbc.sql(
                            "update outgoing_mails set next_attempt_at = queued_at + :wait * interval '1 second' where key = :key")
                    .param("wait", wait.toSeconds())
                    .param("key", mail.key())
                    .update();
        });
    }

    String state(String recipient) {
        return column(recipient, "state", String.class);
    }

    <T> T column(String recipient, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from outgoing_mails where recipient = :recipient")
                .param("recipient", recipient)
                .query(type)
                .single();
    }

    /** Makes the next attempt due, as if its time had come. */
    void nowIsTheTime(String recipient) {
        jdbc.sql("""
                update outgoing_mails set next_attempt_at = queued_at where recipient = :recipient and state = 'WAITING'
                """).param("recipient", recipient).update();
    }

    /** As if whoever sends it were dead for long. */
    void claimEnds(String recipient) {
        jdbc.sql("""
                update outgoing_mails set claimed_until = queued_at where recipient = :recipient and state = 'SENDING'
                """).param("recipient", recipient).update();
    }

    /** Delivers what is due until it is so. */
    void deliverUntil(String what, BooleanSupplier so) {
        delivery.run();
        await(what, () -> {
            delivery.run();
            return so.getAsBoolean();
        });
    }

    /** Leaves the work to the schedule until it is so. */
    void await(String what, BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting until " + what).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    void deliverUntilState(String recipient, String state) {
        deliverUntil(recipient + " is " + state, () -> state(recipient).equals(state));
    }

    List<ReceivedMail> arrived(String recipient) {
        return server.to(recipient);
    }
}
