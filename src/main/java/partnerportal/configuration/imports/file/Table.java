package partnerportal.configuration.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of a zip.
 *
 * @param member the list of the record that its rows make; empty for the record itself
 * @param columns the ones that say whose row it is first
 */
public record Table(String file, String member, List<String> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The column of that name, whatever its case and the blanks around it. */
    Optional<String> column(String name) {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        return columns.stream().filter(wanted::equals).findFirst();
    }

    /**
     * Where a column of the record itself stands in it: columns of settings that may be there or not begin with their name.
     *
     * @return a JSON pointer
     */
    static String pointer(String column) {
        if (column.endsWith("_enabled") && !column.equals("redox_clinical_notes_enabled")) {
            return "/" + column;
        }
        return column.startsWith("sso_") || column.startsWith("redox_")
                ? "/" + column.replaceFirst("_", "/")
                : "/" + column;
    }
}
