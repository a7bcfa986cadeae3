package partnerportal.local.mail;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import java.util.Properties;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxIT {

    @Test
    void showsWhatWasMailedNewestFirstAsText() throws Exception {
        try (var server = LocalMail.start();
                var mailbox = Mailbox.show(server, 0)) {
            assertThat(Jsoup.connect(mailbox.address()).get().text()).contains("No mail yet");
            send(server, "First");
            send(server, "Second <b>");
            var page = Jsoup.connect(mailbox.address()).get();
            assertThat(page.select("h2").eachText()).containsExactly("Second <b>", "First");
            assertThat(page.expectFirst("pre").text()).contains("Grüße <script>");
            assertThat(page.expectFirst("pre a").attr("href")).isEqualTo("http://localhost:8080/backfills/7");
            assertThat(page.select("script, b")).isEmpty();
        }
    }

    private static void send(LocalMail server, String subject) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(server.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("portal@partner-portal.example"));
        message.setRecipient(RecipientType.TO, new InternetAddress("dana@alder-ridge.example"));
        message.setSubject(subject, "UTF-8");
        message.setText("Grüße <script>\nhttp://localhost:8080/backfills/7\n", "UTF-8");
        Transport.send(message);
    }
}
