package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;

/**
 * When the warehouse gets what.
 *
 * @param incrementSchedule six cron fields, seconds first, in the portal's time zone; {@code -} for never
 * @param fullSchedule the same for full exports
 * @param partSize how much CSV, before it is compressed, one file holds
 */
@ConfigurationProperties("portal.export")
public record ExportProperties(
        @DefaultValue("0 30 1 * * *") String incrementSchedule,
        @DefaultValue("0 30 3 * * SUN") String fullSchedule,
        @DefaultValue("64MB") DataSize partSize) {

    private static final String NEVER = "-";

    public ExportProperties {
        cron(incrementSchedule, "EXPORT_INCREMENT_SCHEDULE");
        cron(fullSchedule, "EXPORT_FULL_SCHEDULE");
        if (partSize.toBytes() < 1) {
            throw new IllegalArgumentException("EXPORT_PART_SIZE must be more than nothing, such as 64MB.");
        }
    }

    /** Null for never. */
    @Nullable
    CronExpression times(ExportKind kind) {
        return switch (kind) {
            case INCREMENT -> cron(incrementSchedule, "EXPORT_INCREMENT_SCHEDULE");
            case FULL -> cron(fullSchedule, "EXPORT_FULL_SCHEDULE");
        };
    }

    private static @Nullable CronExpression cron(String schedule, String setting) {
        if (schedule.equals(NEVER)) {
            return null;
        }
        try {
            return CronExpression.parse(schedule);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "%s must be six cron fields such as '0 30 1 * * *', or '-' for never: %s"
                            .formatted(setting, unreadable.getMessage()),
                    unreadable);
        }
    }
}
