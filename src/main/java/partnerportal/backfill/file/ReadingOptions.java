package partnerportal.backfill.file;

import java.time.LocalDate;

/**
 * How a file is to be read.
 *
 * @param columns what somebody says about its columns; decides
 * @param remembered what was said about an earlier file of the partner; used when this one has all its headers and nobody says
 *     anything
 * @param today no birth is later
 * @param mostRows a file with more is refused
 */
public record ReadingOptions(ColumnMapping columns, ColumnMapping remembered, LocalDate today, int mostRows) {

    public static final int MOST_ROWS = 16_000_000;

    public static ReadingOptions by(ColumnMapping columns, LocalDate today) {
        return new ReadingOptions(columns, ColumnMapping.none(), today, MOST_ROWS);
    }

    ColumnMapping fitting(Headers headers) {
        return columns.isEmpty() && headers.hasAll(remembered) ? remembered : columns;
    }
}
