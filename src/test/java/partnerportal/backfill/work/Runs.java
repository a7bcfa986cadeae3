package partnerportal.backfill.work;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillRequest;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.backfill.runs.StartBackfill;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.runs.Steering;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;

import static org.awaitility.Awaitility.await;

/** Runs of a test's own, started and steered as people do it. */
public final class Runs {

    public static final By DANA = new By(Actor.user("dana.okafor", "Dana Okafor"), Cause.PORTAL, null);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StartBackfill start;
    private final SteerBackfill steer;
    private final Backfills backfills;
    private final JdbcClient jdbc;

    public Runs(ApplicationContext portal) {
        this.start = portal.getBean(StartBackfill.class);
        this.steer = portal.getBean(SteerBackfill.class);
        this.backfills = portal.getBean(Backfills.class);
        this.jdbc = portal.getBean(JdbcClient.class);
    }

    public Backfill start(long partner, LocalDate first, LocalDate last, EligibilityWorld list) {
        var csv = new ByteArrayOutputStream();
        list.write(csv);
        return start(partner, first, last, csv.toByteArray());
    }

    public Backfill start(long partner, LocalDate first, LocalDate last, String csv) {
        return start(partner, first, last, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Backfill start(long partner, LocalDate first, LocalDate last, byte[] csv) {
        return start.start(
                        new BackfillRequest(partner, first, last, "", null),
                        new GivenFile.Uploaded("list.csv", new ByteArrayInputStream(csv)),
                        DANA,
                        null)
                .run();
    }

    /** From the start to the review. */
    public Backfill reviewed(long partner, LocalDate first, LocalDate last, EligibilityWorld list) {
        var run = until(start(partner, first, last, list).id(), BackfillState.READY);
        steer.steer(run.id(), Steering.MATCH, DANA);
        return until(run.id(), BackfillState.REVIEW);
    }

    /** Waits until the run is there; fails at once when it ends elsewhere. */
    public Backfill until(long id, BackfillState state) {
        var ends = EnumSet.of(state, BackfillState.FAILED, BackfillState.CANCELLED);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> ends.contains(find(id).state()));
        var run = find(id);
        if (run.state() != state) {
            throw new AssertionError("Backfill " + id + " is " + run.standing());
        }
        return run;
    }

    public Backfill find(long id) {
        return backfills.find(id).orElseThrow();
    }

    public long count(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
