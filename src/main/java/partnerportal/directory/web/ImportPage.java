package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.PlannedRow;
import partnerportal.directory.imports.ImportDirectoryFile.Planned;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.PlanOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the plan of an uploaded file shows.
 *
 * @param show which rows: an outcome in small letters, {@code warnings}, or nothing for all
 * @param number of the part of the rows shown, from 1
 * @param stale whether somebody tried to apply an older plan
 */
record ImportPage(Planned planned, String show, int number, boolean stale) {

    private static final int ROWS = 100;

    /** A choice of rows. */
    record Tab(String words, String show, long count) {}

    public List<Tab> tabs() {
        var plan = planned.plan();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("All", "", plan.rows().size()));
        tabs.add(new Tab("New", "created", plan.count(PlanOutcome.CREATED)));
        tabs.add(new Tab("Changed", "changed", plan.count(PlanOutcome.CHANGED)));
        tabs.add(new Tab("Unchanged", "unchanged", plan.count(PlanOutcome.UNCHANGED)));
        tabs.add(new Tab("Not used", "invalid", plan.count(PlanOutcome.INVALID)));
        tabs.add(new Tab("Warnings", "warnings", plan.warnings()));
        return tabs;
    }

    public List<PlannedRow> rows() {
        var from = Math.min((long) (number - 1) * ROWS, chosen().size());
        return chosen().stream().skip(from).limit(ROWS).toList();
    }

    public String counted() {
        var all = chosen().size();
        var from = (long) (number - 1) * ROWS;
        return rows().isEmpty()
                ? "No rows"
                : String.format(Locale.US, "%,d–%,d of %,d", from + 1, from + rows().size(), all);
    }

    public @Nullable String previous() {
        return number > 1 ? address(number - 1) : null;
    }

    public @Nullable String next() {
        return (long) number * ROWS < chosen().size() ? address(number + 1) : null;
    }

    /** "Time zone: There is no such time zone ...", each. */
    public List<String> sentences(List<FieldProblem> problems) {
        return problems.stream().map(ImportPage::sentence).toList();
    }

    private static String sentence(FieldProblem problem) {
        return Column.of(problem.pointer().replaceFirst("/", ""))
                .map(column -> column.label() + ": " + problem.message())
                .orElse(problem.message());
    }

    private List<PlannedRow> chosen() {
        return planned.plan().rows().stream()
                .filter(row -> show.isEmpty()
                        || (show.equals("warnings")
                                ? !row.warnings().isEmpty()
                                : row.outcome().name().equalsIgnoreCase(show)))
                .toList();
    }

    private String address(int page) {
        return "/directory/imports/" + planned.upload().id() + "?show=" + show + "&page=" + page;
    }
}
