package partnerportal.mail.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a mail server to send by. A replica without one is well: its mails wait. */
@Component
class OutgoingMailHealthIndicator implements HealthIndicator {

    private final MailProperties settings;

    OutgoingMailHealthIndicator(MailProperties settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("set_up", settings.isGiven());
        return settings.isGiven()
                ? health.build()
                : health.withDetail("reason", "Mails wait until MAIL_HOST and MAIL_FROM are set.")
                        .build();
    }
}
