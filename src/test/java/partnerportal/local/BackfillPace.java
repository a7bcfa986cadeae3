package partnerportal.local;

import partnerportal.local.FollowedBackfill.Phase;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import static org.awaitility.Awaitility.await;

/**
 * A backfill that nothing disturbed: what it left behind, and how long each phase took, so that others can be disturbed at any
 * moment of it.
 */
record BackfillPace(BackfillTraces traces, Map<Phase, Duration> phases) {

    /** What a process does first is what it does slowest. */
    private static final double FASTER_LATER = 0.7;

    static BackfillPace of(FollowedBackfill backfill, PortalProcess portal) {
        var phases = new EnumMap<Phase, Duration>(Phase.class);
        for (var phase : Phase.values()) {
            backfill.carryOnTo(portal, phase);
            long begun = System.nanoTime();
            backfill.until(seen -> !seen.isIn(phase) || seen.isOver());
            phases.put(phase, Duration.ofNanos(System.nanoTime() - begun));
        }
        return new BackfillPace(backfill.done(portal), phases);
    }

    /** Waits for any moment of the phase; of one that goes faster still this time it may be a moment after it. */
    void waitForMomentIn(Phase phase, Random random, FollowedBackfill backfill, PortalProcess portal) {
        backfill.carryOnTo(portal, phase);
        var duration = Objects.requireNonNull(phases.get(phase));
        long moment = System.nanoTime() + (long) (duration.toNanos() * FASTER_LATER * random.nextDouble());
        await().atMost(duration.plus(duration).plusSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> System.nanoTime() >= moment);
    }
}
