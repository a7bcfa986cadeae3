package partnerportal.mail.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import partnerportal.local.mail.LocalMail;
import partnerportal.mail.delivery.MailProperties.Tls;
import partnerportal.mail.delivery.MailTexts.MailText;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mail server may do to whoever sends. */
@Timeout(30)
class MailServerIT {

    private static final String RECIPIENT = "team@alder-ridge.example";
    private static final MailText TEXT = new MailText("Grüße & mehr", "Söhne\n.\nBcc: nobody@b.example\n");

    private final LocalMail local = LocalMail.start();

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void mailArrivesAsItWasWritten() {
        assertThat(send(local.port(), Tls.NONE)).isInstanceOf(Delivery.Accepted.class);
        assertThat(local.received()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(RECIPIENT);
            assertThat(mail.subject()).isEqualTo("Grüße & mehr");
            assertThat(mail.text().lines())
                    .containsExactlyElementsOf(TEXT.body().lines().toList());
            assertThat(mail.header("Bcc")).isEmpty();
            assertThat(mail.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        });
    }

    @Test
    void mailThatWasTakenIsAcceptedWhateverBecomesOfTheConnection() throws IOException {
        try (var server = scripted("220 hi", "250 hello", "250 sender", "250 recipient", "354 go on", "250 taken")) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Accepted.class);
        }
    }

    @Test
    void serverThatHadAllOfItAndSaysNothingMayHaveTakenIt() throws IOException {
        try (var server = scripted("220 hi", "250 hello", "250 sender", "250 recipient", "354 go on", "")) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Unanswered.class);
        }
        try (var server = scripted("220 hi", "250 hello", "250 sender", "250 recipient", "354 go on", "250-taking")) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Unanswered.class);
        }
        try (var server = scripted("220 hi", "250 hello", "250 sender", "250 recipient")) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void nothingIsSaidInTheClearWhereEncryptionIsAskedFor() {
        assertThat(send(local.port(), Tls.STARTTLS))
                .isEqualTo(new Delivery.Later("The mail server offers no encryption, which MAIL_TLS asks for.", true));
        assertThat(send(local.port(), Tls.IMPLICIT)).isInstanceOf(Delivery.Later.class);
        assertThat(local.received()).isEmpty();
    }

    @Test
    void refusedMailIsToldFromOneThatMayBeTriedAgain() throws IOException {
        try (var server =
                scripted("220 hi", "250 hello", "250 sender", "250 recipient", "354 go on", "554 5.7.1 Spam")) {
            assertThat(send(server.getLocalPort(), Tls.NONE))
                    .isEqualTo(new Delivery.Refused("The mail server refused the mail (554 5.7.1)."));
        }
        try (var server = scripted("220 hi", "250 hello", "250 sender", "250 recipient", "354 go on", "451 Later")) {
            assertThat(send(server.getLocalPort(), Tls.NONE))
                    .isEqualTo(new Delivery.Later("The mail server refused the mail (451).", false));
        }
        try (var server = scripted("220 hi", "250 hello", "553 5.1.8 <" + RECIPIENT + "> who?")) {
            assertThat(send(server.getLocalPort(), Tls.NONE))
                    .isEqualTo(new Delivery.Refused("The mail server refused the sender (553 5.1.8)."));
        }
    }

    @Test
    void serverThatWantsMoreOfThePortalLeavesTheMailWaiting() throws IOException {
        try (var server = scripted("220 hi", "250 hello", "530 5.7.0 Authentication required")) {
            assertThat(send(server.getLocalPort(), Tls.NONE))
                    .isEqualTo(new Delivery.Later(
                            "The mail server wants the portal to sign in first, or to use TLS.", true));
        }
        try (var server = scripted("421 4.3.2 Too busy")) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void serverThatSaysNothingIsNotWaitedForLong() throws IOException {
        try (var server = scripted()) {
            assertThat(send(server.getLocalPort(), Tls.NONE)).isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void serverThatDripsIsNotWaitedForLong() throws IOException {
        try (var server = server(client -> {
            while (!client.isClosed()) {
                client.getOutputStream().write("220-more\r\n".getBytes(StandardCharsets.US_ASCII));
                client.getInputStream().available();
                Thread.onSpinWait();
            }
        })) {
            assertThat(send(server.getLocalPort(), Tls.NONE))
                    .isEqualTo(new Delivery.Later("The mail server took too long to answer.", true));
        }
    }

    private Delivery send(int port, Tls tls) {
        var settings = new MailProperties("127.0.0.1", port, "", "", tls, "portal@partner-portal.example");
        var portal = new PortalProperties(
                "production", URI.create("https://portal.example.com"), ZoneId.of("America/Denver"), "");
        var limits = new MailServer.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3));
        var mail = new ClaimedMail(
                7,
                UUID.randomUUID(),
                RECIPIENT,
                "backfill-done",
                Map.of(),
                "<7@portal.example.com>",
                Instant.parse("2026-11-21T08:00:00Z"),
                1,
                Instant.parse("2026-11-21T08:00:00Z"),
                0);
        return new MailServer(settings, portal, limits).send(mail, TEXT);
    }

    /** A server that gives these answers, one for each thing it is told, and then hangs up; without any it says nothing. */
    private static ServerSocket scripted(String... answers) throws IOException {
        return server(client -> {
            var in = client.getInputStream();
            for (int at = 0; at < answers.length; at++) {
                client.getOutputStream().write((answers[at] + "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (at < answers.length - 1) {
                    readTold(in, answers[at].startsWith("354"));
                }
            }
            if (answers.length == 0) {
                in.read();
            }
        });
    }

    private static void readTold(InputStream in, boolean wholeMail) throws IOException {
        var told = new StringBuilder();
        while (!told.toString().endsWith(wholeMail ? "\r\n.\r\n" : "\r\n")) {
            int read = in.read();
            if (read < 0) {
                return;
            }
            told.append((char) read);
        }
    }

    private interface Conversation {
        void with(Socket client) throws IOException;
    }

    private static ServerSocket server(Conversation conversation) throws IOException {
        var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try (var client = listener.accept()) {
                    conversation.with(client);
                } catch (IOException gone) {
                    // The client hung up, or the test is over.
                }
            }
        });
        return listener;
    }
}
