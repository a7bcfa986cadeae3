package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.eligible.MaskedPerson;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.DateOrder;
import partnerportal.shell.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a run's file has.
 *
 * @param firstRows masked; empty when there is no list any more
 * @param problems null when there are none
 */
record CheckPart(
        LoadReport report,
        List<MaskedPerson> firstRows,
        @Nullable ProblemsPart problems,
        boolean correctable) {

    private static final String UNUSED = "";

    /**
     * A column of ours and what it was taken from.
     *
     * @param header the file's; blank when there is none
     * @param choices the headers that it could be
     */
    record Mapped(Column column, String header, List<Option> choices) {

        public String field() {
            return ChosenColumns.field(column);
        }

        public String label() {
            return column.label() + (column.isRequired() ? "" : " (optional)");
        }
    }

    static CheckPart of(
            LoadReport report, List<MaskedPerson> firstRows, @Nullable ProblemsPart problems, boolean correctable) {
        return new CheckPart(report, firstRows, problems, correctable);
    }

    /** @param chosen what somebody chose that is not used; null shows what is used */
    public List<Mapped> columns(@Nullable ChosenColumns chosen) {
        var used = chosen == null ? ChosenColumns.of(report) : chosen;
        var headers = ChosenColumns.headers(report);
        return Arrays.stream(Column.values())
                .map(column -> mapped(column, used.headers().getOrDefault(column, UNUSED), headers))
                .toList();
    }

    private static Mapped mapped(Column column, String used, List<String> headers) {
        var choices = new ArrayList<Option>();
        if (!column.isRequired()) {
            choices.add(new Option(UNUSED, "Not in the file"));
        }
        headers.forEach(header -> choices.add(new Option(header, header)));
        return new Mapped(column, used, choices);
    }

    public String form() {
        var delimiter = switch (report.delimiter()) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "bar";
            default -> "‘" + report.delimiter() + "’";
        };
        return report.encoding().label() + ", separated by " + delimiter;
    }

    /** How dates such as 3/4/1980 were read, with the columns that were read so. */
    public List<String> dateWords() {
        return Arrays.stream(DateOrder.values())
                .map(order -> dateWords(order, columns(order)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<String> columns(DateOrder order) {
        return report.dateOrders().entrySet().stream()
                .filter(entry -> entry.getValue() == order)
                .map(entry -> entry.getKey().label())
                .toList();
    }

    private static String dateWords(DateOrder order, List<String> columns) {
        return columns.isEmpty() ? "" : words(order) + " (" + String.join(", ", columns) + ")";
    }

    private static String words(DateOrder order) {
        return switch (order) {
            case MONTH_FIRST -> "The month comes first, as in 12/31/1980";
            case DAY_FIRST -> "The day comes first, as in 31/12/1980";
            case MIXED -> "Both orders, so that only dates with one meaning are used";
        };
    }

    public String figure(long number) {
        return Figures.count(number);
    }

    public String share(long rows) {
        return Figures.percent(rows, report.rows());
    }
}
