package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries.Group;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The runs of one group, the newest first.
 *
 * @param next address of older ones; null when there are none
 * @param nothingYet there is no run at all
 */
record BackfillListPage(
        Group group,
        List<Tab> tabs,
        List<Line> lines,
        @Nullable String next,
        boolean nothingYet,
        boolean mayStart) {

    static final String PATH = "/backfills";

    record Tab(String show, String words, String count, boolean current) {}

    /**
     * @param share of the days that were read, in hundredths
     * @param match care requests that matched; blank before any was read
     */
    record Line(
            long id,
            String title,
            String partner,
            String days,
            String file,
            StateWord state,
            int share,
            String match,
            String review,
            Instant started,
            String by) {

        static Line of(Backfill run, Map<Long, String> partners) {
            var order = run.order();
            var counts = run.requests();
            boolean matched = counts.read() > 0;
            return new Line(
                    run.id(),
                    run.title(),
                    partners.getOrDefault(order.partnerId(), "Partner " + order.partnerId()),
                    Spans.days(order.firstDay(), order.lastDay()),
                    order.file().name(),
                    StateWord.of(run),
                    (int) (100 * run.share()),
                    matched ? Figures.count(counts.matched()) : "",
                    matched ? Figures.count(counts.review()) : "",
                    run.at().received(),
                    order.startedBy().name());
        }
    }

    static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    static List<Tab> tabs(Group current, Map<Group, Long> counts) {
        return Arrays.stream(Group.values())
                .map(group -> new Tab(
                        word(group), label(group), Figures.count(counts.getOrDefault(group, 0L)), group == current))
                .toList();
    }

    private static String label(Group group) {
        return switch (group) {
            case RUNNING -> "Running";
            case WAITING -> "Waiting for you";
            case DONE -> "Done";
            case FAILED -> "Failed";
        };
    }

    public String emptyWords() {
        return switch (group) {
            case RUNNING -> "Nothing is running";
            case WAITING -> "Nothing waits for you";
            case DONE -> "No backfill is done yet";
            case FAILED -> "No backfill failed";
        };
    }

    public String emptyAbout() {
        return switch (group) {
            case RUNNING -> "A backfill that you start appears here until it needs you or is over.";
            case WAITING ->
                "Backfills that are checked, matched or paused wait here for somebody to say how they go on.";
            case DONE -> "Backfills that were committed appear here, also those that were undone.";
            case FAILED -> "Backfills that failed or were cancelled appear here. They change nothing.";
        };
    }
}
