package partnerportal.directory.imports;

import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.Kind;
import partnerportal.shell.CsvUpload;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first line of a file: which column stands where.
 *
 * @param columns by position; empty where the kind has no such column
 * @param ignored the names of those
 */
record Header(List<Optional<Column>> columns, List<String> ignored) {

    static Header read(Kind kind, List<String> names) {
        var columns = names.stream().map(name -> column(kind, name)).toList();
        var found = new HashSet<Column>();
        for (var column : columns) {
            if (column.isPresent() && !found.add(column.get())) {
                throw CsvUpload.refused(
                        "repeated-column",
                        "The file has the column " + column.get().id() + " twice");
            }
        }
        for (var column : kind.columns()) {
            if (!found.contains(column) && isNeeded(column)) {
                throw CsvUpload.refused(
                        "missing-column",
                        "The file has no column named " + column.id() + ". Columns found: " + shortened(names));
            }
        }
        var ignored =
                names.stream().filter(name -> column(kind, name).isEmpty()).toList();
        return new Header(columns, ignored);
    }

    static boolean isColumn(Kind kind, String name) {
        return column(kind, name).isPresent();
    }

    private static Optional<Column> column(Kind kind, String name) {
        return Column.of(name).filter(kind.columns()::contains);
    }

    private static boolean isNeeded(Column column) {
        return column != Column.ACTIVE && !column.isOptional();
    }

    private static String shortened(List<String> names) {
        var shown = names.stream().limit(12).map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name);
        return String.join(
                ", ",
                Stream.concat(shown, names.size() > 12 ? Stream.of("…") : Stream.of())
                        .toList());
    }
}
