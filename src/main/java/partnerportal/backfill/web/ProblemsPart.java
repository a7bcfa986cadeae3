package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.eligible.LoadReport.ProblemCount;
import partnerportal.backfill.eligible.RowProblems.Filter;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.file.RowProblem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The problems of a file's rows, one reason of them at a time.
 *
 * @param all how many there are of the reason
 */
record ProblemsPart(long backfillId, List<Tab> tabs, Choice choice, List<RowProblem> rows, long all, boolean kept) {

    static final int FIRST = 5;

    private static final int MORE = 50;
    private static final int MOST = 505;
    private static final String ALL = "all";
    private static final String ROW = "row";

    /**
     * What of the problems is shown.
     *
     * @param reason a column's wire name, or one of two words
     * @param shown how many rows
     */
    record Choice(String reason, int shown) {

        static Choice of(@Nullable String reason, @Nullable Integer shown) {
            return new Choice(reason == null ? ALL : reason, shown == null ? FIRST : Math.clamp(shown, FIRST, MOST));
        }

        Filter filter() {
            if (reason.equals(ROW)) {
                return new Filter(null, ProblemCode.COLUMN_COUNT, false);
            }
            return Column.named(reason)
                    .map(column -> new Filter(column, null, false))
                    .orElse(Filter.ALL);
        }
    }

    record Tab(String reason, String words, String count, boolean current) {}

    static @Nullable ProblemsPart of(
            long backfillId, LoadReport report, Choice choice, List<RowProblem> rows, boolean kept) {
        var counts = counts(report.problems());
        if (counts.isEmpty()) {
            return null;
        }
        var tabs = new ArrayList<Tab>();
        counts.forEach((reason, count) ->
                tabs.add(new Tab(reason, words(reason), Figures.count(count), reason.equals(choice.reason()))));
        return new ProblemsPart(
                backfillId, tabs, choice, rows, counts.getOrDefault(choice.reason(), (long) rows.size()), kept);
    }

    public String heading() {
        return tabs.isEmpty() ? "" : "Problems of rows";
    }

    public String counted() {
        return rows.isEmpty()
                ? "None of them is kept"
                : "1–" + Figures.count(rows.size()) + " of " + Figures.count(all);
    }

    /** How many to show next; null when these are all, or as many as a page takes. */
    public @Nullable Integer more() {
        return rows.size() < all && rows.size() == choice.shown() && choice.shown() < MOST
                ? choice.shown() + MORE
                : null;
    }

    public String allWords() {
        return tabs.getFirst().count();
    }

    public String figure(long number) {
        return Figures.count(number);
    }

    private static LinkedHashMap<String, Long> counts(List<ProblemCount> problems) {
        var counts = new LinkedHashMap<String, Long>();
        if (!problems.isEmpty()) {
            counts.put(ALL, problems.stream().mapToLong(ProblemCount::count).sum());
        }
        for (var problem : problems) {
            var column = problem.column();
            counts.merge(column == null ? ROW : column.wireName(), (long) problem.count(), Long::sum);
        }
        return counts;
    }

    private static String words(String reason) {
        return switch (reason) {
            case ALL -> "All";
            case ROW -> "Number of columns";
            default -> Column.named(reason).map(Column::label).orElse(reason);
        };
    }
}
