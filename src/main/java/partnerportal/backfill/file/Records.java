package partnerportal.backfill.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Goes through a file: the header once, then each row with its number. Blank lines are no rows. */
final class Records {

    private final int mostRows;
    private final Function<List<String>, Map<Column, Integer>> header;
    private final EachRow each;
    private final Cells cells = new Cells();
    private boolean begun;
    private int row;

    @FunctionalInterface
    interface EachRow {
        void read(Cells cells, int row);
    }

    /** @param header says of the names in the first line where the columns are that are wanted of the rows */
    Records(int mostRows, Function<List<String>, Map<Column, Integer>> header, EachRow each) {
        this.mostRows = mostRows;
        this.header = header;
        this.each = each;
    }

    /** How many rows there were. */
    int read(BufferedReader text, char delimiter) throws IOException {
        CsvText.records(text, delimiter, cells, this::take);
        return row;
    }

    private void take() {
        if (cells.isBlank()) {
            return;
        }
        if (!begun) {
            begun = true;
            cells.want(header.apply(cells.header()));
            return;
        }
        if (++row > mostRows) {
            throw FileProblem.TOO_MANY_ROWS.refused(mostRows);
        }
        each.read(cells, row);
    }
}
