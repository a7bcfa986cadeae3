package partnerportal.configuration.imports.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.ConfigurationImport;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.imports.PlannedRecord;
import partnerportal.configuration.imports.Words;
import partnerportal.configuration.web.ChangeLine;

import java.util.List;
import java.util.Locale;

/**
 * What the plan of a file shows, and what came of it.
 *
 * @param show which records
 * @param number of the part of the records shown, from 1
 * @param stale whether somebody tried to apply an older plan
 */
record ImportPage(ConfigurationImport taken, Show show, int number, List<Row> rows, boolean stale) {

    static final int ROWS = 50;

    static final String PATH = "/configurations/imports";

    /** A record with its differences in words. */
    record Row(PlannedRecord record, List<ChangeLine> lines) {

        public String label() {
            return record.name() == null ? "No name" : record.name();
        }

        /** Why it is not used, a sentence each. */
        public List<String> problems() {
            return record.problems().stream().map(ProblemSentence::of).toList();
        }
    }

    /** A choice of records. */
    record Tab(String words, String show, int count) {}

    public List<Tab> tabs() {
        var counts = taken.counts();
        return List.of(
                new Tab("All", "all", counts.all()),
                new Tab("New", "created", counts.created()),
                new Tab("Changed", "changed", counts.changed()),
                new Tab("Unchanged", "unchanged", counts.unchanged()),
                new Tab("Not used", "invalid", counts.invalid()),
                new Tab("Warnings", "warnings", counts.warnings()));
    }

    public String shown() {
        return show.name().toLowerCase(Locale.ROOT);
    }

    public String heading() {
        return taken.applied() == null
                ? "What " + taken.fileName() + " would change"
                : taken.fileName() + " was applied";
    }

    public String invalidWords() {
        return Words.records(taken.counts().invalid());
    }

    public boolean isApplicable() {
        return taken.applied() == null && taken.counts().written() > 0;
    }

    public boolean isReversible() {
        return taken.applied() != null
                && taken.reversed() == null
                && taken.counts().written() > 0;
    }

    public String counted() {
        var from = (long) (number - 1) * ROWS;
        return rows.isEmpty()
                ? "No records"
                : String.format(Locale.US, "%,d–%,d of %,d", from + 1, from + rows.size(), total());
    }

    public @Nullable String previous() {
        return number > 1 ? address(number - 1) : null;
    }

    public @Nullable String next() {
        return (long) number * ROWS < total() ? address(number + 1) : null;
    }

    private int total() {
        return tabs().get(show.ordinal()).count();
    }

    private String address(int page) {
        return PATH + "/" + taken.id() + "?show=" + shown() + "&page=" + page;
    }
}
