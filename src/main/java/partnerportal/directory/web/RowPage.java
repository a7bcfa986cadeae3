package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.Kind;

import java.util.List;
import java.util.Map;

/**
 * What the form of one row shows.
 *
 * @param row as it is kept; null for a new one
 * @param uses how much it is referred to
 * @param differences where somebody else changed the same field; empty when nobody did
 */
record RowPage(Kind kind, @Nullable DirectoryRow row, RowForm form, Uses uses, List<Difference> differences) {

    private static final Map<Column, String> HINTS = Map.of(
            Column.STATION_CHANNEL_ITEM_ID, "The channel item's ID in Station. It cannot be changed later",
            Column.EXTERNAL_MARKET_ID, "The market's ID in Station. It cannot be changed later",
            Column.EXTERNAL_ID, "By which other systems know the line. It cannot be changed later",
            Column.DISPLAY_NAME, "As people call the partner",
            Column.SHORT_NAME, "Up to 10 characters, such as DEN",
            Column.TIME_ZONE, "Such as America/Denver",
            Column.GENESYS_EMAIL, "Where the contact center takes requests for this line",
            Column.ALLOW_BYPASS_RISK_STRATIFICATION, "Only where the configuration allows it too",
            Column.ACTIVE, "An inactive one stays where it is used but cannot be newly chosen");

    /** One input. */
    record Field(
            String name,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String base,
            boolean yesOrNo,
            boolean optional) {}

    /** One field that two people changed. */
    record Difference(String label, String theirs, String yours) {

        static Difference of(Column column, DirectoryRow current, RowForm form) {
            return new Difference(
                    column.label(),
                    words(column, current.values().get(column)),
                    words(column, form.typed().get(column)));
        }

        private static String words(Column column, @Nullable String value) {
            if (column.isYesOrNo()) {
                return "true".equals(value) ? "Yes" : "No";
            }
            return value == null || value.isEmpty() ? "Nothing" : value;
        }
    }

    public String heading() {
        return row == null ? "New " + kind.word() : row.label();
    }

    public List<Field> fields() {
        var columns = row == null ? kind.columns() : kind.fields();
        return columns.stream()
                .map(column -> new Field(
                        column.id(),
                        column.label(),
                        HINTS.get(column),
                        form.typed().getOrDefault(column, ""),
                        form.base().get(column),
                        column.isYesOrNo(),
                        column.isOptional()))
                .toList();
    }

    public boolean deletable() {
        return row != null && !uses.any();
    }
}
