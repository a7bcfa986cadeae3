package partnerportal.export.runs;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import java.time.Instant;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportPropertiesTests {

    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Test
    void schedulesGoByThePortalsTimeZone() {
        var times = new CronTimes(of("0 30 1 * * *", "-").times(ExportKind.INCREMENT), DENVER);
        assertThat(times.getInitialExecutionTime(Instant.parse("2026-11-21T08:29:59Z")))
                .isEqualTo(Instant.parse("2026-11-21T08:30:00Z"));
        assertThat(times.getInitialExecutionTime(Instant.parse("2026-11-21T08:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(times.isDisabled()).isFalse();
    }

    @Test
    void hyphenIsNever() {
        assertThat(new CronTimes(of("0 30 1 * * *", "-").times(ExportKind.FULL), DENVER).isDisabled())
                .isTrue();
    }

    @Test
    void whatIsNoScheduleIsRefusedByTheNameOfItsSetting() {
        assertThatThrownBy(() -> of("daily", "-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("EXPORT_INCREMENT_SCHEDULE must be six cron fields");
        assertThatThrownBy(() -> of("-", "* * *")).hasMessageStartingWith("EXPORT_FULL_SCHEDULE");
    }

    @Test
    void filesOfNoSizeAreRefused() {
        assertThatThrownBy(() -> new ExportProperties("-", "-", DataSize.ofBytes(0)))
                .hasMessageStartingWith("EXPORT_PART_SIZE");
    }

    private static ExportProperties of(String increments, String fulls) {
        return new ExportProperties(increments, fulls, DataSize.ofMegabytes(1));
    }
}
