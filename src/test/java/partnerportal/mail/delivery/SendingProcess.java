package partnerportal.mail.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import partnerportal.shell.PortalProperties;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * A process that sends mails and nothing else, to be killed by a test. Its clock is an hour ahead, so that it sees mails
 * which are not due yet for others.
 */
final class SendingProcess {

    static final Duration AHEAD = Duration.ofHours(1);

    private SendingProcess() {}

    /** @param arguments address, user and password of the database, port of the mail server */
    public static void main(String[] arguments) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]));
        var clock = Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), AHEAD);
        var portal =
                new PortalProperties("local", URI.create("http://localhost:8080"), ZoneId.of("America/Denver"), "");
        var settings = new MailProperties(
                "127.0.0.1",
                Integer.parseInt(arguments[3]),
                "",
                "",
                MailProperties.Tls.NONE,
                "portal@partner-portal.example");
        var delivery = new DeliverMails(
                new OutgoingMails(jdbc, JsonMapper.shared(), clock),
                new MailTexts(portal),
                new MailServer(settings, portal, MailServer.Limits.USUAL),
                new MailMetrics(new SimpleMeterRegistry(), jdbc, clock),
                clock);
        while (!Thread.currentThread().isInterrupted()) {
            delivery.run();
        }
    }
}
