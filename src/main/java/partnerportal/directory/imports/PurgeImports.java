package partnerportal.directory.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** Uploaded files are not kept longer than it takes to look at them. */
@Configuration(proxyBeanMethods = false)
class PurgeImports {

    static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> purgeDirectoryImports(DirectoryImports imports, Clock clock) {
        return Tasks.recurring("purge-directory-imports", FixedDelay.ofHours(1))
                .execute((task, context) ->
                        imports.removeUploadedBefore(clock.instant().minus(KEPT)));
    }
}
