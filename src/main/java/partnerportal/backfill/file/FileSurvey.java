package partnerportal.backfill.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file is, found out by reading it once.
 *
 * @param delimiter what separates its columns
 * @param headers the names in its first line, in their order
 * @param places which of them each column is, counted from 0
 * @param unused headers that are no column of ours; at most 30, without any that may be somebody's data
 * @param orders how dates such as 3/4/1980 are read, for each column that has dates
 * @param rows how many records there are after the header, without blank ones
 */
public record FileSurvey(
        FileEncoding encoding,
        char delimiter,
        List<String> headers,
        Map<Column, Integer> places,
        List<String> unused,
        Map<Column, DateOrder> orders,
        int rows) {

    /** The mapping by which the file is read, naming every column of ours. */
    public ColumnMapping mapping() {
        var used = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            var place = places.get(column);
            used.put(column, place == null ? "" : headers.get(place));
        }
        return new ColumnMapping(used);
    }
}
