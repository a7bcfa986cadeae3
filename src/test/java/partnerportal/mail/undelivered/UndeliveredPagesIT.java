package partnerportal.mail.undelivered;

import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.outside.LocalOutside;
import partnerportal.mail.Mail;
import partnerportal.mail.Outbox;
import partnerportal.mail.delivery.DeliverMails;
import partnerportal.shell.PageChecks;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class UndeliveredPagesIT {

    private static final String PATH = "/mails/undelivered";

    @Autowired
    Outbox outbox;

    @Autowired
    DeliverMails delivery;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    LocalMail server;
    Visitor dana;
    String recipient;

    @BeforeEach
    void aMailIsRefused(@Autowired Visitors visitors, @Autowired LocalOutside outside) {
        server = outside.mail();
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
        recipient = "gone-" + UUID.randomUUID() + "@alder-ridge.example";
        server.refuse(recipient, "550 5.1.1 No such user");
        var mail = new Mail(
                "test-" + UUID.randomUUID(),
                "backfill-done",
                List.of(recipient),
                Map.of("id", "7", "partner", "Alder & <Ridge>"));
        transactions.executeWithoutResult(status -> outbox.put(mail));
        deliverUntil("UNDELIVERED");
    }

    @AfterEach
    void recover() {
        server.recover();
    }

    @Test
    void homeLeadsToWhatCouldNotBeDelivered() {
        var home = dana.get("/").page();
        assertThat(home.select("a[href=" + PATH + "]").text()).matches("1 mail|[0-9,]+ mails");
        var page = dana.get(PATH).page();
        PageChecks.assertSound(page);
        var row = page.expectFirst("tr:contains(" + recipient + ")");
        assertThat(row.expectFirst("th").text()).isEqualTo("Backfill BF-7 for Alder & <Ridge> is done");
        assertThat(row.text()).contains("The mail server refused the address (550 5.1.1).");
    }

    @Test
    void whatWaitsIsNotCalledDelivered() {
        var waiting = new Mail("test-" + UUID.randomUUID(), "backfill-done", List.of(recipient), Map.of("id", "8"));
        transactions.executeWithoutResult(status -> {
            outbox.put(waiting);
            jdbc.sql("update outgoing_mails set next_attempt_at = now() + interval '1 hour' where key = :key")
                    .param("key", waiting.key())
                    .update();
            jdbc.sql(
                            "update outgoing_mails set dismissed_at = now() where state = 'UNDELIVERED' and dismissed_at is null")
                    .update();
        });
        assertThat(dana.get(PATH).page().select(".empty h3").text()).isEqualTo("No mail was given up");
        jdbc.sql("delete from outgoing_mails where key = :key")
                .param("key", waiting.key())
                .update();
    }

    @Test
    void mailThatIsTriedAgainArrives() {
        server.take(recipient);
        var answer = dana.send(form("/attempts"), Map.of());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(dana.follow(answer).page().text()).contains("It is tried again");
        deliverUntil("SENT");
        assertThat(server.to(recipient)).hasSize(1);
        assertThat(entries()).containsExactly("mail.tried-again by Dana Okafor");
    }

    @Test
    void mailIsDismissedWithAReasonOnly() {
        var form = dana.get(dana.get(PATH)
                        .page()
                        .expectFirst("tr:contains(" + recipient + ") a")
                        .attr("href"))
                .form("form.card");
        var refused = dana.send(form, Map.of("reason", " \u00A0"));
        assertThat(refused.status()).isEqualTo(422);
        PageChecks.assertSound(refused.page());
        assertThat(refused.page().select("#reason-e").text()).contains("Say why");
        assertThat(dana.send(form, Map.of("reason", "x".repeat(1_001))).status())
                .isEqualTo(422);

        var dismissed = dana.follow(dana.send(form, Map.of("reason", "They left")));
        assertThat(dismissed.page().text()).contains("Dismissed.").doesNotContain(recipient);
        assertThat(entries()).containsExactly("mail.dismissed by Dana Okafor, They left");
        assertThat(dana.send(form, Map.of("reason", "Again")).status()).isEqualTo(404);
        server.take(recipient);
        delivery.run();
        assertThat(server.to(recipient)).isEmpty();
    }

    @Test
    void whatSomebodyElseDecidedIsSaid() {
        var form = form("/attempts");
        server.take(recipient);
        dana.follow(dana.send(form, Map.of()));
        assertThat(dana.follow(dana.send(form, Map.of())).page().text()).contains("decided on it already");
        assertThat(entries()).hasSize(1);
    }

    private FormElement form(String action) {
        return dana.get(PATH).form("tr:contains(" + recipient + ") form[action$=" + action + "]");
    }

    private void deliverUntil(String state) {
        for (int round = 0; round < 500 && !state().equals(state); round++) {
            delivery.run();
        }
        assertThat(state()).isEqualTo(state);
    }

    private String state() {
        return jdbc.sql("select state from outgoing_mails where recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> entries() {
        return jdbc.sql("""
                select concat_ws(', ', action || ' by ' || actor_name, reason) from audit_entries
                where subject_type = 'mail'
                  and subject_id = (select id::text from outgoing_mails where recipient = :recipient) order by id
                """).param("recipient", recipient).query(String.class).list();
    }
}
