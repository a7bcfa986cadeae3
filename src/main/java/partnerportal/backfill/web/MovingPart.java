package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries.Rate;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.PauseCause;
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
                left(run, rates),
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

    /** By the time that was worked so far: a pause says nothing of how fast it goes. */
    private static @Nullable String left(Backfill run, List<Rate> rates) {
        double done = run.share();
        if (run.state() != BackfillState.MATCHING || rates.isEmpty() || done < ENOUGH_TO_GUESS) {
            return null;
        }
        return Spans.left(Duration.ofMillis((long) (WorkedTime.of(rates).toMillis() / done * (1 - done))));
    }

    private static Instant begun(Backfill run) {
        return run.at().matching() == null ? run.at().received() : run.at().matching();
    }

    private static Instant over(Backfill run, Instant now) {
        if (run.at().review() != null) {
            return run.at().review();
        }
        if (run.standing().isPausedBy(PauseCause.PERSON)) {
            return run.at().moved();
        }
        return run.at().ended() == null ? now : run.at().ended();
    }

    private static List<Outcome> outcomes(Backfill run) {
        var counts = run.requests();
        var rows = run.rows();
        var happens = Happens.of(run.state());
        return List.of(
                outcome("Match, exact", happens.match(), counts.exact(), counts, "good", ""),
                outcome("Match, probable", happens.match(), counts.probable(), counts, "good", ""),
                outcome("No match", happens.none(), counts.none(), counts, "info", ""),
                outcome("Review", happens.review(), counts.review(), counts, "warn", "review"),
                new Outcome(
                        "Rejected rows",
                        "Rows of the file that are not used",
                        Figures.count(rows.rejected()),
                        Figures.width(rows.rejected(), rows.read()),
                        Figures.percent(rows.rejected(), rows.read()),
                        "bad",
                        "rejected"));
    }

    /** What the outcomes do not say: what was read beside them, and whose day is not sure. Blank for nothing. */
    public String besides() {
        var counts = run.requests();
        var outside = counts.outside() == 0
                ? ""
                : "%s more %s read that %s not of these dates."
                        .formatted(
                                Figures.count(counts.outside()),
                                counts.outside() == 1 ? "was" : "were",
                                counts.outside() == 1 ? "is" : "are");
        var unknown = counts.ofUnknownMarket() == 0
                ? ""
                : "%s of a market that the directory does not have: the day in UTC counts."
                        .formatted(Figures.count(counts.ofUnknownMarket(), "care request is", "care requests are"));
        return (outside + " " + unknown).strip();
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
