package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries.Rate;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RequestCounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far a run is and what was found so far.
 *
 * @param left how long it may take still, in words; null when nobody knows
 * @param spark how fast it goes; null before anything was read
 */
record MovingPart(
        Backfill run,
        String line,
        @Nullable String left,
        int share,
        String runningFor,
        @Nullable Sparkline spark,
        List<Outcome> outcomes) {

    private static final double ENOUGH_TO_GUESS = 0.02;
    private static final int QUARTER = 25;

    /** @param share in hundredths, for the meter */
    record Outcome(
            String words, String happens, String count, double width, String percent, String tone, String href) {}

    static MovingPart of(Backfill run, List<Rate> rates, Instant now) {
        return new MovingPart(
                run,
                line(run),
                left(run, now),
                (int) (100 * run.share()),
                Spans.lasting(Duration.between(begun(run), over(run, now))),
                rates.isEmpty() ? null : Sparkline.of(rates),
                outcomes(run));
    }

    public boolean isMatching() {
        return run.at().matching() != null;
    }

    public String rejected() {
        return Figures.count(run.rows().rejected());
    }

    public String rejectedShare() {
        return Figures.percent(run.rows().rejected(), run.rows().read());
    }

    /** What is worth saying aloud to somebody who last heard of an earlier share; null for nothing. */
    @Nullable
    String spoken(int heard) {
        return share / QUARTER > heard / QUARTER && run.state() == BackfillState.MATCHING
                ? share / QUARTER * QUARTER + "% of the dates are matched"
                : null;
    }

    private static String line(Backfill run) {
        var pause = run.standing().pause();
        return switch (pause == null ? run.state() : pause.from()) {
            case RECEIVED -> "The file is kept and is checked next";
            case CHECKING -> "The file is being checked";
            case COMMITTING -> "The changes are being applied";
            default ->
                "%d%% of the dates · %s"
                        .formatted(
                                (int) (100 * run.share()),
                                Figures.count(run.requests().counted(), "care request", "care requests"));
        };
    }

    private static @Nullable String left(Backfill run, Instant now) {
        var since = run.at().matching();
        double done = run.share();
        if (run.state() != BackfillState.MATCHING || since == null || done < ENOUGH_TO_GUESS) {
            return null;
        }
        var passed = Duration.between(since, now).toMillis();
        return Spans.left(Duration.ofMillis((long) (passed / done * (1 - done))));
    }

    private static Instant begun(Backfill run) {
        return run.at().matching() == null ? run.at().received() : run.at().matching();
    }

    private static Instant over(Backfill run, Instant now) {
        if (run.at().review() != null) {
            return run.at().review();
        }
        return run.at().ended() == null ? now : run.at().ended();
    }

    private static List<Outcome> outcomes(Backfill run) {
        var counts = run.requests();
        var rows = run.rows();
        return List.of(
                outcome("Match, exact", "Becomes an association when you commit", counts.exact(), counts, "good", ""),
                outcome(
                        "Match, probable",
                        "Becomes an association when you commit",
                        counts.probable(),
                        counts,
                        "good",
                        ""),
                outcome(
                        "No match",
                        "Stays as it is, or loses what an earlier list said",
                        counts.none(),
                        counts,
                        "info",
                        ""),
                outcome("Review", "Waits for a person", counts.review(), counts, "warn", "review"),
                new Outcome(
                        "Rejected rows",
                        "Rows of the file that are not used",
                        Figures.count(rows.rejected()),
                        Figures.width(rows.rejected(), rows.read()),
                        Figures.percent(rows.rejected(), rows.read()),
                        "bad",
                        "rejected"));
    }

    private static Outcome outcome(
            String words, String happens, long count, RequestCounts all, String tone, String href) {
        return new Outcome(
                words,
                happens,
                Figures.count(count),
                Figures.width(count, all.counted()),
                Figures.percent(count, all.counted()),
                tone,
                href);
    }
}
