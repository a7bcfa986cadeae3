package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillRequest;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the form for a new run sends, as it was typed. A header that somebody names for a column comes as {@code column_} and
 * the column's name.
 *
 * @param again the run whose file is taken once more when no other is given; null for none
 */
record StartForm(
        @Nullable String partner,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String objectKey,
        @Nullable String reason,
        @Nullable Long again,
        Map<String, String> columns) {

    private static final String COLUMN = "column_";

    private static final Map<String, String> FIELDS = Stream.concat(
                    Stream.of("partner", "first_day", "last_day", "file", "object_key", "reason")
                            .map(name -> Map.entry("/" + name, name)),
                    Arrays.stream(Column.values())
                            .map(column -> Map.entry(pointer(column), COLUMN + column.wireName())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static StartForm empty() {
        return new StartForm(null, null, null, null, null, null, Map.of());
    }

    /** The same as an earlier run was asked for. */
    static StartForm like(Backfill run, String partner) {
        var order = run.order();
        var columns = ColumnMapping.read(order.columnMapping()).headers().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(entry -> COLUMN + entry.getKey().wireName(), Map.Entry::getValue));
        return new StartForm(
                partner,
                order.firstDay().toString(),
                order.lastDay().toString(),
                null,
                order.reason(),
                run.at().cleared() == null ? run.id() : null,
                columns);
    }

    static StartForm sent(Map<String, String> parameters) {
        var again = parameters.getOrDefault("again", "");
        return new StartForm(
                parameters.get("partner"),
                parameters.get("first_day"),
                parameters.get("last_day"),
                parameters.get("object_key"),
                parameters.get("reason"),
                again.matches("[0-9]{1,18}") ? Long.valueOf(again) : null,
                parameters.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(COLUMN))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static FormErrors errors(InvalidInput refused) {
        var problems = refused.problems().stream()
                .map(problem -> problem.pointer().equals("/partner_id")
                        ? new FieldProblem("/partner", problem.code(), problem.message())
                        : problem)
                .toList();
        return FormErrors.of(problems, FIELDS);
    }

    /** @throws InvalidInput with everything that cannot be read */
    BackfillRequest request(Partners partners, @Nullable MultipartFile file) {
        var problems = new ArrayList<FieldProblem>();
        var chosen = partner == null || partner.isBlank()
                ? null
                : partners.meant(partner).orElse(null);
        if (chosen == null) {
            problems.add(
                    partner == null || partner.isBlank()
                            ? new FieldProblem("/partner", "required", "Choose a partner")
                            : new FieldProblem(
                                    "/partner", "unknown", "Choose a partner from the list, by name or Station ID"));
        }
        var first = day(firstDay, "/first_day", "Enter the first day", problems);
        var last = day(lastDay, "/last_day", "Enter the last day", problems);
        if (isMissing(file) && isBlank(objectKey) && again == null) {
            problems.add(new FieldProblem("/file", "required", "Select a CSV file"));
        } else if (!isMissing(file) && !isBlank(objectKey)) {
            problems.add(new FieldProblem(
                    "/object_key", "one-file", "Select a file or enter the key of a delivered one, not both"));
        }
        var mapping = mapping(problems);
        if (!problems.isEmpty() || chosen == null || first == null || last == null) {
            throw new InvalidInput(problems);
        }
        return new BackfillRequest(chosen.id(), first, last, mapping.canonical(), reason);
    }

    /** What somebody named for a column. */
    public @Nullable String column(String wireName) {
        return columns.get(COLUMN + wireName);
    }

    public boolean namesColumns() {
        return columns.values().stream().anyMatch(header -> !header.isBlank());
    }

    static boolean isMissing(@Nullable MultipartFile file) {
        return file == null
                || file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty();
    }

    private ColumnMapping mapping(List<FieldProblem> problems) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            var header = column(column.wireName());
            if (header != null && !header.isBlank()) {
                headers.put(column, header.strip());
                check(column, header, problems);
            }
        }
        if (!problems.isEmpty()) {
            return ColumnMapping.none();
        }
        var mapping = new ColumnMapping(headers);
        for (var repeated : mapping.repeated()) {
            problems.add(new FieldProblem(pointer(repeated.column()), "repeated", repeated.sentence()));
        }
        return mapping;
    }

    private static void check(Column column, String header, List<FieldProblem> problems) {
        try {
            new ColumnMapping(Map.of(column, header.strip()));
        } catch (IllegalArgumentException unfit) {
            problems.add(new FieldProblem(pointer(column), "too-long", String.valueOf(unfit.getMessage())));
        }
    }

    private static @Nullable LocalDate day(
            @Nullable String text, String pointer, String missing, List<FieldProblem> problems) {
        if (isBlank(text)) {
            problems.add(new FieldProblem(pointer, "required", missing));
            return null;
        }
        try {
            return LocalDate.parse(Objects.requireNonNull(text).strip());
        } catch (DateTimeParseException unreadable) {
            problems.add(new FieldProblem(pointer, "unreadable", missing + " as 2026-10-01"));
            return null;
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String pointer(Column column) {
        return "/column_mapping/" + column.wireName();
    }
}
