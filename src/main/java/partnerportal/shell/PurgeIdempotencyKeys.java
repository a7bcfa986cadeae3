package partnerportal.shell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys are remembered for as long as a caller may sensibly repeat a request. */
@Configuration(proxyBeanMethods = false)
class PurgeIdempotencyKeys {

    @Bean
    RecurringTask<Void> purgeOldIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("purge-idempotency-keys", FixedDelay.ofHours(1))
                .execute((task, context) -> keys.forgetOld());
    }
}
