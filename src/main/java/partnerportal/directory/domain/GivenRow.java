package partnerportal.directory.domain;

import partnerportal.shared.FieldProblem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row as somebody gave it, not read yet.
 *
 * @param line where it stands in a file; 1 for a row that comes alone
 * @param texts what was given, by column; a column not given keeps its value, or takes its default in a new row
 * @param problems why it cannot be used as a whole
 */
public record GivenRow(long line, Map<Column, String> texts, List<FieldProblem> problems) {

    public GivenRow {
        texts = texts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(texts));
        problems = List.copyOf(problems);
    }

    public static GivenRow alone(Map<Column, String> texts) {
        return new GivenRow(1, texts, List.of());
    }

    public static GivenRow unusable(long line, FieldProblem problem) {
        return new GivenRow(line, Map.of(), List.of(problem));
    }
}
