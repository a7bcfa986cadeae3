package partnerportal.configuration.checks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for what is due, on one replica at a time. */
@Configuration(proxyBeanMethods = false)
class CheckSchedule {

    @Bean
    @ConditionalOnProperty(name = "portal.checks.daily", matchIfMissing = true)
    RecurringTask<Void> dailyConnectionChecks(CheckDueConnections checks) {
        return Tasks.recurring("connection-checks", FixedDelay.ofMinutes(1)).execute((task, context) -> checks.run());
    }
}
