package partnerportal.mail.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.outside.LocalOutside;

import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MailMetricsIT {

    @Autowired
    MeterRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
    void everyOutcomeIsCounted() {
        double sent = counted("sent");
        double deferred = counted("deferred");
        double undelivered = counted("undelivered");
        var recipient = MailsForTests.address();
        var refused = MailsForTests.address();
        server.refuse(recipient, "450 Busy");
        server.refuse(refused, "550 No such user");
        mails.queue(MailsForTests.mail(recipient, refused));
        mails.deliverUntilState(refused, "UNDELIVERED");
        mails.deliverUntil("it was deferred", () -> counted("deferred") >= deferred + 1);
        server.take(recipient);
        mails.nowIsTheTime(recipient);
        mails.deliverUntilState(recipient, "SENT");
        assertThat(counted("sent")).isGreaterThanOrEqualTo(sent + 1);
        assertThat(counted("undelivered")).isEqualTo(undelivered + 1);
    }

    @Test
    void undeliveredOnesAndTheOldestThatWaitsAreMeasured() {
        double before = gauge("portal.mails.undelivered", clock);
        var refused = MailsForTests.address();
        server.refuse(refused, "550 No such user");
        mails.queue(MailsForTests.mail(refused));
        mails.deliverUntilState(refused, "UNDELIVERED");
        assertThat(gauge("portal.mails.undelivered", clock)).isEqualTo(before + 1);

        server.goDown();
        mails.queue(MailsForTests.mail(MailsForTests.address()));
        assertThat(gauge("portal.mails.oldest.waiting", Clock.offset(clock, Duration.ofHours(2))))
                .isGreaterThanOrEqualTo(7_200);
    }

    private double gauge(String name, Clock at) {
        var fresh = new SimpleMeterRegistry();
        new MailMetrics(fresh, jdbc, at);
        return fresh.get(name).gauge().value();
    }

    private double counted(String outcome) {
        return registry.counter("portal.mails", "outcome", outcome).count();
    }
}
