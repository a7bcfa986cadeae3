package partnerportal.local;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A backfill that a test looks at every few milliseconds, and does for it what a person would do. */
final class FollowedBackfill {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration OFTEN = Duration.ofMillis(3);

    private final BackfillSurroundings around;
    private final long id;

    FollowedBackfill(BackfillSurroundings around, long id) {
        this.around = around;
        this.id = id;
    }

    /** What of it goes on for long enough that something can happen meanwhile. */
    enum Phase {
        LOADING("CHECKING"),
        INDEXING("MATCHING"),
        MATCHING("MATCHING"),
        COMMITTING("COMMITTING");

        private final String state;

        Phase(String state) {
            this.state = state;
        }

        /** In which the portal has it meanwhile. */
        String state() {
            return state;
        }
    }

    /** As it stands in the database. */
    record Seen(
            String state,
            int pages,
            int epoch,
            @Nullable String pauseCause,
            @Nullable String words) {

        boolean is(String wanted) {
            return state.equals(wanted);
        }

        boolean hasReached(Phase phase) {
            return progress() >= begin(phase);
        }

        boolean isIn(Phase phase) {
            return progress() == begin(phase);
        }

        private int progress() {
            return switch (state) {
                case "CHECKING" -> begin(Phase.LOADING);
                case "READY" -> begin(Phase.LOADING) + 1;
                case "MATCHING" -> begin(pages == 0 ? Phase.INDEXING : Phase.MATCHING);
                case "REVIEW" -> begin(Phase.MATCHING) + 1;
                case "COMMITTING" -> begin(Phase.COMMITTING);
                case "DONE" -> begin(Phase.COMMITTING) + 1;
                default -> 0;
            };
        }

        private static int begin(Phase phase) {
            return 1 + 2 * phase.ordinal();
        }

        boolean isOver() {
            return is("DONE") || is("FAILED") || is("CANCELLED");
        }
    }

    long id() {
        return id;
    }

    String title() {
        return "BF-" + id;
    }

    Seen now() {
        return around.jdbc()
                .sql(
                        "select state, pages, epoch, pause_cause, coalesce(pause_words, failure_words) as words from backfills where id = ?")
                .param(id)
                .query((row, at) -> new Seen(
                        row.getString("state"),
                        row.getInt("pages"),
                        row.getInt("epoch"),
                        row.getString("pause_cause"),
                        row.getString("words")))
                .single();
    }

    /** Waits without doing anything for it; fails when it is over and that was not wanted. */
    Seen until(Predicate<Seen> wanted) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(this::now, seen -> {
                    boolean there = wanted.test(seen);
                    assertThat(there || !seen.isOver()).as(seen.toString()).isTrue();
                    return there;
                });
    }

    /** Waits, and does meanwhile what waits for a person. */
    Seen carryOn(PortalProcess acting, Predicate<Seen> wanted) {
        return until(seen -> {
            boolean there = wanted.test(seen);
            if (!there) {
                around.actAsPerson(acting, id, seen.state());
            }
            return there;
        });
    }

    /** Waits until the phase begins, or has begun already. */
    Seen carryOnTo(PortalProcess acting, Phase phase) {
        return carryOn(acting, seen -> seen.hasReached(phase));
    }

    /** Which of them has it in this phase, or had; it was taken over by nobody. */
    PortalProcess workedOnBy(List<PortalProcess> processes, Phase phase) {
        var words = "%s goes on: %s".formatted(title(), phase.state());
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> processes.stream()
                                .filter(one -> one.log().contains(words))
                                .findAny(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Whatever it left behind, when it is done. */
    BackfillTraces done(PortalProcess acting) {
        carryOn(acting, seen -> seen.is("DONE"));
        return around.traces(id);
    }
}
