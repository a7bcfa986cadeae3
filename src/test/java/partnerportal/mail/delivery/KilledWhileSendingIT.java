package partnerportal.mail.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.local.outside.LocalOutside;

import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A process ends by {@code kill -9} when the mail server has the mail, and before it could write that down. */
@PortalTest
@Timeout(60)
class KilledWhileSendingIT {

    @Autowired
    LocalPostgres postgres;

    LocalMail server;
    MailsForTests mails;
    final AtomicReference<Process> sender = new AtomicReference<>();

    @BeforeEach
    void prepare(@Autowired ApplicationContext portal, @Autowired LocalOutside outside) {
        server = outside.mail();
        mails = new MailsForTests(portal);
    }

    @AfterEach
    void recover() {
        server.recover();
        sender.get().destroyForcibly();
    }

    @Test
    void anotherTakesOverAndTheMailIsKnownByItsId() throws Exception {
        var recipient = MailsForTests.address();
        var killed = new CountDownLatch(1);
        server.beforeAnswering(mail -> {
            if (mail.recipient().equals(recipient) && sender.get().isAlive()) {
                kill(sender.get());
                killed.countDown();
            }
        });
        mails.queueForLater(MailsForTests.mail(recipient), SendingProcess.AHEAD.dividedBy(2));
        sender.set(start());
        assertThat(killed.await(40, TimeUnit.SECONDS)).isTrue();

        assertThat(mails.state(recipient)).isEqualTo("SENDING");
        assertThat(mails.arrived(recipient)).hasSize(1);
        mails.claimEnds(recipient);
        mails.deliverUntilState(recipient, "SENT");
        assertThat(mails.arrived(recipient)).hasSize(2);
        assertThat(mails.arrived(recipient).stream().map(ReceivedMail::messageId))
                .containsOnly(mails.column(recipient, "message_id", String.class));
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingProcess.class.getName(),
                        postgres.url(),
                        LocalPostgres.APPLICATION,
                        LocalPostgres.PASSWORD,
                        Integer.toString(server.port()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
