package partnerportal.backfill.runs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class SteeredBackfillIT {

    private static final By DANA = new By(Actor.user("dana.okafor", "Dana Okafor"), Cause.PORTAL, null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Backfills backfills;

    @Autowired
    SteerBackfill steer;

    @Autowired
    StepBackfill steps;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"RECEIVED", "CHECKING", "MATCHING"})
    void whatIsPausedIsNeitherReadAnewNorMatchedFromElsewhere(String from) {
        long id = RunForTests.of(jdbc)
                .in(BackfillState.PAUSED)
                .set("paused_from", "'" + from + "'")
                .add(jdbc);

        assertThatThrownBy(() -> steer.mapColumns(id, "first_name=given", DANA)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> steer.steer(id, Steering.MATCH, DANA)).isInstanceOf(WrongState.class);

        var run = backfills.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(BackfillState.PAUSED);
        assertThat(run.order().columnMapping()).isEmpty();
    }

    @Test
    void outagesAndTheirEndsAreNoMovement() {
        long id = RunForTests.of(jdbc)
                .in(BackfillState.MATCHING)
                .set("moved_at", "now() - interval '1 hour'")
                .add(jdbc);
        var moved = backfills.find(id).orElseThrow().at().moved();

        steps.pauseForOutage(backfills.find(id).orElseThrow(), "Station does not answer.");
        assertThat(backfills.find(id).orElseThrow().at().moved()).isEqualTo(moved);
        assertThat(waits(id)).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(20));

        steps.resumeAfterOutage(backfills.find(id).orElseThrow());
        assertThat(backfills.find(id).orElseThrow().at().moved()).isEqualTo(moved);

        steer.steer(id, Steering.PAUSE, DANA);
        assertThat(backfills.find(id).orElseThrow().at().moved()).isAfter(moved);
        steer.steer(id, Steering.CANCEL, DANA);
    }

    /** Until the portal tries again. */
    private Duration waits(long id) {
        var at = jdbc.sql("""
                        select execution_time from scheduled_tasks where task_name = 'backfill-work' and task_instance like :run
                        order by execution_time desc limit 1
                        """)
                .param("run", id + "-%")
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(clock.instant(), at.toInstant());
    }
}
