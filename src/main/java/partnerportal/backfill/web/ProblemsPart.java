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
import java.util.Objects;

/**
 * The problems of a file's rows, one reason of them at a time.
 *
 * @param all how many there are of the reason
 * @param most how many of a file are kept to be looked at
 * @param kept whether they are kept still
 */
record ProblemsPart(List<Tab> tabs, Choice choice, List<RowProblem> rows, long all, int most, boolean kept) {

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

        /** All when the file has no problem of the reason. */
        Choice in(LoadReport report) {
            return counts(report.problems()).containsKey(reason) ? this : new Choice(ALL, shown);
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

    record Tab(String reason, String words, long number, boolean current) {

        public String count() {
            return Figures.count(number);
        }
    }

    /** @param choice of a reason that the file has */
    static @Nullable ProblemsPart of(LoadReport report, Choice choice, List<RowProblem> rows, int most, boolean kept) {
        var counts = counts(report.problems());
        if (counts.isEmpty()) {
            return null;
        }
        var tabs = new ArrayList<Tab>();
        counts.forEach(
                (reason, count) -> tabs.add(new Tab(reason, words(reason), count, reason.equals(choice.reason()))));
        return new ProblemsPart(tabs, choice, rows, Objects.requireNonNull(counts.get(choice.reason())), most, kept);
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

    /** Why there are no rows though there are problems. */
    public String noneWords() {
        return kept
                ? "The first %s problems of the file are kept to be looked at, and none of these is among them."
                        .formatted(Figures.count(most))
                : "The rows were deleted with the list. How many there were of each is kept.";
    }

    /** What the download has: all, or as many as are kept. */
    public String downloadWords() {
        long ofFile = tabs.stream().mapToLong(Tab::number).max().orElse(0);
        return ofFile > most
                ? "Download the first %s problems".formatted(Figures.count(most))
                : "Download " + Figures.count(ofFile, "problem", "problems");
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
