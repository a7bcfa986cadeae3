package partnerportal.configuration.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** Files and plans are not kept longer than it takes to look at them; what undoing needs is kept for ever. */
@Configuration(proxyBeanMethods = false)
class PurgeConfigurationImports {

    static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> configurationImportsPurge(ConfigurationImports imports, ImportRecords records, Clock clock) {
        return Tasks.recurring("purge-configuration-imports", FixedDelay.ofHours(1))
                .execute((task, context) -> {
                    var moment = clock.instant().minus(KEPT);
                    imports.removeUnappliedBefore(moment);
                    records.forgetBefore(moment);
                    imports.forgetFilesBefore(moment);
                });
    }
}
