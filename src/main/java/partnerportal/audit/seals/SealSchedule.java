package partnerportal.audit.seals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals again and again, on one replica at a time. */
@Configuration(proxyBeanMethods = false)
class SealSchedule {

    @Bean
    RecurringTask<Void> auditSealing(SealAuditTrail seal, AuditProperties settings) {
        return Tasks.recurring("audit-sealing", FixedDelay.of(settings.sealInterval()))
                .execute((instance, context) -> seal.run());
    }
}
