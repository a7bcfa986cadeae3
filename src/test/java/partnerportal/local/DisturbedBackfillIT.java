package partnerportal.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerportal.local.FollowedBackfill.Phase;
import partnerportal.local.FollowedBackfill.Seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Processes are killed, frozen and stopped, PostgreSQL, Station and the storage go away, people change their minds: what a
 * backfill leaves behind is the same as without any of it. Only for the sake of speed in an order that starts few processes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisturbedBackfillIT {

    private static final Logger LOG = LoggerFactory.getLogger(DisturbedBackfillIT.class);

    /** How often a process is killed; many in the profile long, where backfills are larger and faults more. */
    private static final int KILLS = Integer.getInteger("portal.kills", 3);

    private static final boolean IS_LONG = KILLS > 10;
    private static final int CARE_REQUESTS = IS_LONG ? 50_000 : 5_000;
    private static final int ROWS = IS_LONG ? 200_000 : 20_000;

    /** Where one backfill is killed: the first of them when few are left. */
    private static final List<Phase> KILLED =
            List.of(Phase.LOADING, Phase.MATCHING, Phase.COMMITTING, Phase.INDEXING, Phase.MATCHING);

    private static final List<Phase> OTHERWISE = IS_LONG ? List.of(Phase.values()) : List.of(Phase.MATCHING);
    private static final Duration DOWN = IS_LONG ? Duration.ofMinutes(1) : Duration.ZERO;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So that matching goes on for long enough. */
    private static final Duration UNHURRIED = Duration.ofMillis(100);

    private static final Random RANDOM = new Random(Long.getLong("portal.seed", 2026));

    private static BackfillSurroundings around;
    private static BackfillPace undisturbed;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) {
        around = new BackfillSurroundings(folder, CARE_REQUESTS, ROWS);
        var portal = around.start(1, 500).serving();
        undisturbed = BackfillPace.of(begin(portal), portal);
        LOG.info("Undisturbed: {}", undisturbed);
    }

    @AfterAll
    static void end() {
        around.close();
    }

    @AfterEach
    void recover() {
        around.station().recover();
    }

    @Test
    @Order(1)
    void endsAsItWouldHoweverOftenTheProcessIsKilled() {
        var portal = around.serving(1).getFirst();
        var hits = new TreeMap<String, Integer>();
        for (int left = KILLS; left > 0; ) {
            var backfill = begin(portal);
            var phases = KILLED.stream().limit(left).sorted().toList();
            for (var phase : phases) {
                undisturbed.waitForMomentIn(phase, RANDOM, backfill, portal);
                portal.kill();
                hits.merge(where(backfill.now()), 1, Integer::sum);
                portal = goneOnWith(backfill);
            }
            left -= phases.size();
            assertThat(backfill.done(portal)).as("killed in %s", hits).isEqualTo(undisturbed.traces());
            assertThat(around.tablesLeftBehind(backfill.id())).isEmpty();
        }
        LOG.info("{} kills hit {}", KILLS, hits);
        assertThat(hits.keySet())
                .as("the work itself was hit, not only what is around it")
                .containsAnyOf("CHECKING", "MATCHING", "MATCHING, before the first page", "COMMITTING");
    }

    @Test
    @Order(2)
    void whoWasFrozenIsReplacedInTimeAndWritesNothingWhenTheyWakeUp() {
        for (var phase : OTHERWISE) {
            var both = around.serving(2);
            around.station().answersAfter(UNHURRIED);
            var backfill = begin(both.getFirst());
            undisturbed.waitForMomentIn(phase, RANDOM, backfill, both.getFirst());
            var frozen = backfill.workedOnBy(both, phase);
            var other = both.get(1 - both.indexOf(frozen));
            var seen = phase == Phase.MATCHING ? frozenWhileItWrites(backfill, frozen) : frozen(backfill, frozen);
            around.station().recover();

            long begun = System.nanoTime();
            backfill.carryOn(other, now -> now.epoch() > seen.epoch() || now.is("DONE"));
            var took = since(begun);
            LOG.info("{} was frozen as {}, taken over after {} ms", backfill.title(), seen, took.toMillis());
            assertThat(took).isLessThanOrEqualTo(TAKEN_OVER);
            assertThat(backfill.done(other)).isEqualTo(undisturbed.traces());
            int epoch = backfill.now().epoch();

            frozen.wakeUp();
            if (seen.isIn(phase)) {
                until(() -> frozen.log()
                        .contains("%s is left: Backfill %d is in other hands"
                                .formatted(backfill.title(), backfill.id())));
            }
            frozen.serving();
            assertThat(around.traces(backfill.id())).isEqualTo(undisturbed.traces());
            assertThat(backfill.now().epoch()).isEqualTo(epoch);
        }
    }

    @Test
    @Order(3)
    void endsByItselfWhenPostgresWasKilledAndStartedAgain() {
        for (var phase : OTHERWISE) {
            var portal = around.serving(1).getFirst();
            var backfill = begin(portal);
            undisturbed.waitForMomentIn(phase, RANDOM, backfill, portal);
            around.killPostgres();
            around.startPostgres();
            var seen = backfill.now();
            long begun = System.nanoTime();
            assertThat(backfill.done(portal)).isEqualTo(undisturbed.traces());
            LOG.info(
                    "{} was {} when PostgreSQL ended, done {} ms after it was back",
                    backfill.title(),
                    seen,
                    since(begun).toMillis());
        }
    }

    @Test
    @Order(4)
    void waitsForStationAndGoesOnByItself() {
        var portal = around.serving(1).getFirst();
        around.station().answersAfter(UNHURRIED);
        var backfill = begin(portal);
        backfill.carryOnTo(portal, Phase.MATCHING);
        around.station().goesDown();
        var waiting = backfill.until(seen -> "OUTAGE".equals(seen.pauseCause()));
        assertThat(waiting.words()).contains("Station");
        await().atMost(DOWN.plus(PATIENCE))
                .pollDelay(DOWN)
                .until(() -> backfill.now().is("PAUSED"));
        around.station().recover();
        assertThat(backfill.done(portal)).isEqualTo(undisturbed.traces());
    }

    @Test
    @Order(5)
    void waitsForTheStorageAndGoesOnByItself() throws IOException {
        var portal = around.serving(1).getFirst();
        var backfill = begin(portal);
        backfill.until(seen -> seen.is("READY"));
        var away = Files.move(around.storage(), around.storage().resolveSibling("away"));
        var columns = List.of(Map.of("column", "middle_name", "header", "middle_name"));
        var answer = around.dana(portal)
                .put("/api/v1/backfills/" + backfill.id() + "/column-mapping", Map.of("columns", columns));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var waiting = backfill.until(seen -> "OUTAGE".equals(seen.pauseCause()));
        assertThat(waiting.words()).contains("storage");
        await().atMost(DOWN.plus(PATIENCE))
                .pollDelay(DOWN)
                .until(() -> backfill.now().is("PAUSED"));
        Files.move(away, around.storage());
        assertThat(backfill.done(portal)).isEqualTo(undisturbed.traces());
    }

    @Test
    @Order(6)
    void whoPausesItFindsItAsItWas() {
        var portal = around.serving(1).getFirst();
        around.station().answersAfter(UNHURRIED);
        var backfill = begin(portal);
        backfill.carryOnTo(portal, Phase.MATCHING);
        around.dana(portal).post("/api/v1/backfills/" + backfill.id() + "/pause", null);
        var paused = backfill.until(seen -> "PERSON".equals(seen.pauseCause()));
        until(() -> around.jobsOf(backfill.id()) == 0);
        assertThat(backfill.now()).isEqualTo(paused);
        around.station().recover();
        around.dana(portal).post("/api/v1/backfills/" + backfill.id() + "/resumption", null);
        assertThat(backfill.done(portal)).isEqualTo(undisturbed.traces());
        assertThat(backfill.now().pages()).isGreaterThan(paused.pages());
    }

    @Test
    @Order(7)
    void anotherGoesOnAtOnceWhenAProcessIsToldToStop() {
        var both = around.serving(2);
        around.station().answersAfter(UNHURRIED);
        var backfill = begin(both.getFirst());
        backfill.carryOnTo(both.getFirst(), Phase.MATCHING);
        var stopping = backfill.workedOnBy(both, Phase.MATCHING);
        var other = both.get(1 - both.indexOf(stopping));
        int epoch = backfill.now().epoch();
        stopping.tellToStop();
        long begun = System.nanoTime();
        backfill.until(seen -> seen.epoch() > epoch);
        var took = since(begun);
        LOG.info("{} went on {} ms after its process was told to stop", backfill.title(), took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        around.station().recover();
        assertThat(backfill.done(other)).isEqualTo(undisturbed.traces());
        stopping.ended();
        assertThat(stopping.log()).contains(backfill.title() + " is left for another process, because this one stops");
    }

    private static FollowedBackfill begin(PortalProcess portal) {
        return new FollowedBackfill(around, around.begin(portal));
    }

    private static String where(Seen seen) {
        return seen.isIn(Phase.INDEXING) ? "MATCHING, before the first page" : seen.state();
    }

    /** With other threads than before, which must make no difference either. */
    private static PortalProcess goneOnWith(FollowedBackfill backfill) {
        var killed = backfill.now();
        long begun = System.nanoTime();
        var portal = around.start(1 + RANDOM.nextInt(3), 100).serving();
        var serving = since(begun);
        backfill.carryOn(portal, seen -> seen.epoch() > killed.epoch() || seen.is("DONE"));
        LOG.info(
                "{} was killed as {}; serving again after {} ms, taken over after {} ms",
                backfill.title(),
                killed,
                serving.toMillis(),
                since(begun).toMillis());
        return portal;
    }

    private static Seen frozen(FollowedBackfill backfill, PortalProcess worker) {
        worker.freeze();
        return backfill.now();
    }

    /** In the middle of a transaction, with the backfill locked. */
    private static Seen frozenWhileItWrites(FollowedBackfill backfill, PortalProcess worker) {
        until(() -> {
            worker.freeze();
            boolean writing = around.isLocked(backfill.id());
            if (!writing) {
                worker.wakeUp();
            }
            return writing;
        });
        return backfill.now();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void until(BooleanSupplier wanted) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(wanted::getAsBoolean);
    }
}
