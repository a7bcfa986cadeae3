package partnerportal.mail.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.local.outside.LocalOutside;
import partnerportal.mail.Mail;
import partnerportal.mail.Outbox;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class DeliverMailsIT {

    @Autowired
    Outbox outbox;

    @Autowired
    DeliverMails delivery;

    @Autowired
    OutgoingMails outgoing;

    @Autowired
    TransactionOperations transactions;

    LocalMail server;
    MailsForTests mails;

    @BeforeEach
    void start(@Autowired ApplicationContext portal, @Autowired LocalOutside outside) {
        server = outside.mail();
        mails = new MailsForTests(portal);
    }

    @AfterEach
    void recover() {
        server.recover();
    }

    @Test
    void everyRecipientGetsOneMailOfTheirOwn() {
        var one = MailsForTests.address();
        var other = MailsForTests.address();
        mails.queue(MailsForTests.mail(one, other));
        mails.deliverUntilState(one, "SENT");
        mails.deliverUntilState(other, "SENT");
        delivery.run();
        assertThat(mails.arrived(one)).singleElement().satisfies(mail -> {
            assertThat(mail.header("To")).isEqualTo(one);
            assertThat(mail.header("From")).isEqualTo("Partner Portal <portal@partner-portal.example>");
            assertThat(mail.messageId()).isEqualTo(mails.column(one, "message_id", String.class));
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        });
        assertThat(mails.arrived(other)).hasSize(1);
        assertThat(mails.column(one, "attempts", Integer.class)).isEqualTo(1);
    }

    @Test
    void theScheduleSendsByItself() {
        var recipient = MailsForTests.address();
        mails.queue(MailsForTests.mail(recipient));
        mails.await("it is sent", () -> mails.state(recipient).equals("SENT"));
    }

    @Test
    void nobodyHearsOfWhatWasRolledBack() {
        var recipient = MailsForTests.address();
        var after = MailsForTests.address();
        transactions.executeWithoutResult(status -> {
            outbox.put(MailsForTests.mail(recipient));
            status.setRollbackOnly();
        });
        mails.queue(MailsForTests.mail(after));
        mails.deliverUntilState(after, "SENT");
        assertThat(mails.arrived(recipient)).isEmpty();
    }

    @Test
    void takesNoMailOutsideOfATransaction() {
        var mail = MailsForTests.mail(MailsForTests.address());
        assertThatThrownBy(() -> outbox.put(mail)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void takesNoMailWithoutTemplate() {
        var mail = new Mail("test", "no-such", java.util.List.of(MailsForTests.address()), Map.of());
        assertThatThrownBy(() -> mails.queue(mail)).hasMessageContaining("no mail template called no-such");
    }

    @Test
    void nobodyGetsTheSameMailTwice() {
        var recipient = MailsForTests.address();
        var mail = MailsForTests.mail(recipient, recipient.toUpperCase(java.util.Locale.ROOT));
        mails.queue(mail);
        mails.queue(mail);
        mails.deliverUntilState(recipient, "SENT");
        mails.queue(mail);
        delivery.run();
        assertThat(mails.arrived(recipient)).hasSize(1);
    }

    @Test
    void mailWaitsWhileTheServerIsDownAndArrivesAfterwards() {
        var recipient = MailsForTests.address();
        server.goDown();
        mails.queue(MailsForTests.mail(recipient));
        mails.deliverUntil(
                "it was tried",
                () -> mails.column(recipient, "attempts", Integer.class) > 0
                        && mails.state(recipient).equals("WAITING"));
        assertThat(mails.column(recipient, "last_problem", String.class)).contains("could not be reached");
        assertThat(mails.column(recipient, "next_attempt_at > now()", Boolean.class))
                .isTrue();
        server.comeBack();
        mails.nowIsTheTime(recipient);
        mails.deliverUntilState(recipient, "SENT");
        assertThat(mails.arrived(recipient)).hasSize(1);
    }

    @Test
    void mailOfWhichNobodyKnowsWhetherItWasTakenIsSentOnceMoreOnly() {
        var recipient = MailsForTests.address();
        server.hangUpOn(recipient);
        mails.queue(MailsForTests.mail(recipient));
        mails.deliverUntil(
                "it was tried",
                () -> mails.column(recipient, "attempts", Integer.class) > 0
                        && mails.state(recipient).equals("WAITING"));
        assertThat(mails.column(recipient, "last_problem", String.class)).contains("did not say whether");
        mails.nowIsTheTime(recipient);
        mails.deliverUntilState(recipient, "UNDELIVERED");
        assertThat(mails.column(recipient, "last_problem", String.class)).contains("It may have arrived");
        assertThat(mails.arrived(recipient))
                .hasSize(2)
                .extracting(ReceivedMail::messageId)
                .containsOnly(mails.column(recipient, "message_id", String.class));
    }

    @Test
    void refusedRecipientIsGivenUpAtOnceAndTheOthersGetTheirs(CapturedOutput logs) {
        var refused = MailsForTests.address();
        var other = MailsForTests.address();
        server.refuse(refused, "550 5.1.1 <" + refused + "> No such user here");
        mails.queue(MailsForTests.mail(refused, other));
        mails.deliverUntilState(refused, "UNDELIVERED");
        mails.deliverUntilState(other, "SENT");
        assertThat(mails.column(refused, "last_problem", String.class))
                .isEqualTo("The mail server refused the address (550 5.1.1).");
        assertThat(mails.column(refused, "attempts", Integer.class)).isEqualTo(1);
        assertThat(logs.getAll())
                .contains("could not be delivered: The mail server refused the address (550 5.1.1).")
                .doesNotContain(refused, other, "@alder-ridge.example");
    }

    @Test
    void busyMailboxIsTriedAgain() {
        var recipient = MailsForTests.address();
        server.refuse(recipient, "452 4.2.2 Mailbox full");
        mails.queue(MailsForTests.mail(recipient));
        mails.deliverUntil(
                "it was tried",
                () -> mails.column(recipient, "attempts", Integer.class) > 0
                        && mails.state(recipient).equals("WAITING"));
        assertThat(mails.column(recipient, "last_problem", String.class))
                .isEqualTo("The mail server refused the address (452 4.2.2).");
        server.take(recipient);
        mails.nowIsTheTime(recipient);
        mails.deliverUntilState(recipient, "SENT");
    }

    @Test
    void whoeverWasTakenForDeadWritesNothingWhenTheyWakeUp() {
        var recipient = MailsForTests.address();
        server.goDown();
        mails.queue(MailsForTests.mail(recipient));
        mails.deliverUntil(
                "it was tried",
                () -> mails.column(recipient, "attempts", Integer.class) > 0
                        && mails.state(recipient).equals("WAITING"));
        var frozen = claim(recipient);
        server.comeBack();
        mails.claimEnds(recipient);
        mails.deliverUntilState(recipient, "SENT");
        assertThat(outgoing.undelivered(frozen, "No.")).isFalse();
        assertThat(outgoing.again(frozen, frozen.triedSince(), "No.")).isFalse();
        assertThat(outgoing.sent(frozen)).isFalse();
        assertThat(mails.state(recipient)).isEqualTo("SENT");
        assertThat(mails.arrived(recipient))
                .singleElement()
                .extracting(ReceivedMail::messageId)
                .isEqualTo(frozen.messageId());
    }

    @Test
    void severalAtWorkSendEachMailOnce() throws Exception {
        var recipients = Stream.generate(MailsForTests::address).limit(40).toList();
        mails.queue(MailsForTests.mail(recipients.toArray(String[]::new)));
        try (var workers = Executors.newFixedThreadPool(3)) {
            for (var worker : IntStream.range(0, 3)
                    .mapToObj(number -> workers.submit(delivery::run))
                    .toList()) {
                worker.get();
            }
        }
        recipients.forEach(recipient -> mails.deliverUntilState(recipient, "SENT"));
        assertThat(recipients)
                .allSatisfy(recipient -> assertThat(mails.arrived(recipient)).hasSize(1));
    }

    /** Claims the mail as a process does that then freezes; others that are due meanwhile are sent. */
    private ClaimedMail claim(String recipient) {
        mails.nowIsTheTime(recipient);
        while (true) {
            var mail = outgoing.claimNext().orElseThrow();
            if (mail.recipient().equals(recipient)) {
                return mail;
            }
            outgoing.again(mail, mail.queuedAt(), "Not this one.");
        }
    }
}
