package partnerportal.export.runs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.shell.PortalProperties;

/** Has exports made at their times, and has what waits worked on by one replica. */
@Configuration(proxyBeanMethods = false)
class ExportSchedule {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Bean
    RecurringTask<Void> exportWork(WorkOnExports exports) {
        return Tasks.recurring("export-work", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((instance, context) -> exports.run());
    }

    @Bean
    RecurringTask<Void> exportIncrements(RequestExport request, ExportProperties settings, PortalProperties portal) {
        return scheduled("export-increments", ExportKind.INCREMENT, request, settings, portal);
    }

    @Bean
    RecurringTask<Void> fullExports(RequestExport request, ExportProperties settings, PortalProperties portal) {
        return scheduled("full-exports", ExportKind.FULL, request, settings, portal);
    }

    private static RecurringTask<Void> scheduled(
            String name, ExportKind kind, RequestExport request, ExportProperties settings, PortalProperties portal) {
        return Tasks.recurring(name, new CronTimes(settings.times(kind), portal.displayZone()))
                .execute((instance, context) -> request.scheduled(kind));
    }
}
