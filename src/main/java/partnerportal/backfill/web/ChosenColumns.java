package partnerportal.backfill.web;

import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the file's columns somebody chose for each of ours, as the form of a checked file sends it. Everything is named,
 * so that what is chosen is used whatever the columns are called.
 */
record ChosenColumns(Map<Column, String> headers) {

    private static final String FIELD = "column_";

    static ChosenColumns sent(Map<String, String> parameters) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            headers.put(column, parameters.getOrDefault(field(column), "").strip());
        }
        return new ChosenColumns(headers);
    }

    /** What a file was read by. */
    static ChosenColumns of(LoadReport report) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            headers.put(column, report.columns().getOrDefault(column, ""));
        }
        return new ChosenColumns(headers);
    }

    static String field(Column column) {
        return FIELD + column.wireName();
    }

    static FormErrors errors(InvalidInput refused) {
        return new FormErrors(refused.problems().stream()
                .map(problem -> new FormErrors.Problem(FIELD + problem.pointer().substring(1), problem.message()))
                .toList());
    }

    /**
     * @param report what the file was found to have
     * @throws InvalidInput with everything that would keep the file from being read
     */
    ColumnMapping mapping(LoadReport report) {
        var problems = new ArrayList<FieldProblem>();
        var there = headers(report);
        headers.forEach((column, header) -> {
            if (header.isEmpty() && column.isRequired()) {
                problems.add(problem(column, "required", "Choose the column for " + column.label()));
            } else if (!header.isEmpty() && !there.contains(header)) {
                problems.add(problem(column, "unknown", "Choose one of the file’s columns for " + column.label()));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var mapping = new ColumnMapping(headers);
        for (var repeated : mapping.repeated()) {
            problems.add(problem(repeated.column(), "repeated", repeated.sentence()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return mapping;
    }

    /** The headers that may be chosen. */
    static List<String> headers(LoadReport report) {
        var headers = new ArrayList<>(report.columns().values());
        headers.addAll(report.unused());
        return headers.stream().distinct().toList();
    }

    private static FieldProblem problem(Column column, String code, String message) {
        return new FieldProblem("/" + column.wireName(), code, message);
    }
}
