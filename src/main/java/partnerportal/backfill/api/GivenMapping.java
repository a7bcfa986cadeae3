package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads which column of a file is which from a body, with everything that is wrong with it. */
final class GivenMapping {

    private static final int LONGEST_HEADER = 200;

    private final String pointer;
    private final List<FieldProblem> problems;
    private final Map<Column, String> headers = new EnumMap<>(Column.class);
    private final Map<Column, String> places = new EnumMap<>(Column.class);

    private GivenMapping(String pointer, List<FieldProblem> problems) {
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * @param pointer where the list is in the body
     * @throws InvalidInput when it is no mapping
     */
    static ColumnMapping read(String pointer, @Nullable List<@Nullable MappedColumnBody> given) {
        var problems = new ArrayList<FieldProblem>();
        var mapping = read(pointer, given, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return mapping;
    }

    /** @param problems gets what is wrong; then the answer means nothing */
    static ColumnMapping read(
            String pointer, @Nullable List<@Nullable MappedColumnBody> given, List<FieldProblem> problems) {
        if (given == null) {
            return ColumnMapping.none();
        }
        var reading = new GivenMapping(pointer, problems);
        for (int at = 0; at < given.size(); at++) {
            reading.add(pointer + "/" + at, given.get(at));
        }
        if (!problems.isEmpty()) {
            return ColumnMapping.none();
        }
        var mapping = new ColumnMapping(reading.headers);
        for (var repeated : mapping.repeated()) {
            reading.refuse(reading.places.get(repeated.column()) + "/header", "repeated", repeated.sentence());
        }
        return mapping;
    }

    private void add(String place, @Nullable MappedColumnBody given) {
        var column = given == null || given.column() == null
                ? null
                : Column.named(given.column()).orElse(null);
        if (given == null || column == null) {
            refuse(place + "/column", "unknown", "Use one of " + columns());
            return;
        }
        var header = given.header() == null ? "" : PlainText.strip(given.header());
        if (header.length() > LONGEST_HEADER) {
            refuse(place + "/header", "too-long", "Use at most %d characters for a header".formatted(LONGEST_HEADER));
        } else if (!PlainText.isPlain(header)) {
            refuse(
                    place + "/header",
                    "character-not-allowed",
                    "The header contains a character that cannot be seen. Type it again");
        } else if (header.isEmpty() && column.isRequired()) {
            refuse(place + "/header", "required", "%s cannot go without a column".formatted(column.label()));
        } else if (headers.put(column, header) != null) {
            refuse(place + "/column", "duplicate", "Name each column once");
        } else {
            places.put(column, place);
        }
    }

    private void refuse(String at, String code, String message) {
        problems.add(new FieldProblem(at, code, message));
    }

    private static String columns() {
        return Arrays.stream(Column.values()).map(Column::wireName).collect(Collectors.joining(", "));
    }
}
