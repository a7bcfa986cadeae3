package partnerportal.mail.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.shell.PortalProperties;

/** The mail server, and when what waits is sent by one replica and what is old forgotten. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 3;

    @Bean
    MailServer mailServer(MailProperties settings, PortalProperties portal) {
        return new MailServer(settings, portal, MailServer.Limits.USUAL);
    }

    @Bean
    RecurringTask<Void> mailDelivery(DeliverMails mails) {
        return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> mails.run());
    }

    @Bean
    RecurringTask<Void> purgeOldMails(OutgoingMails mails) {
        return Tasks.recurring("purge-mails", FixedDelay.ofHours(6)).execute((task, context) -> mails.forgetOld());
    }
}
