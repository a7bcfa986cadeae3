package partnerportal.backfill.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first time through a file: its columns, how many rows it has, and what its dates tell of their order. */
final class Surveying {

    private final ReadingOptions options;
    private final FileEncoding encoding;
    private final char delimiter;
    private final Map<Column, Evidence> evidence = new EnumMap<>(Column.class);
    private final Records records;
    private Headers headers = new Headers(List.of());
    private Map<Column, Integer> places = Map.of();

    /** How many dates can be read in one way only. */
    private static final class Evidence {

        private long monthFirst;
        private long dayFirst;

        void look(String date) {
            int says = DateText.evidence(date);
            monthFirst += says > 0 ? 1 : 0;
            dayFirst += says < 0 ? 1 : 0;
        }
    }

    Surveying(ReadingOptions options, FileEncoding encoding, char delimiter) {
        this.options = options;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.records = new Records(options.mostRows(), this::columns, (cells, row) -> look(cells));
    }

    FileSurvey run(BufferedReader text) throws IOException {
        int rows = records.read(text, delimiter);
        if (places.isEmpty()) {
            throw FileProblem.EMPTY.refused();
        }
        if (rows == 0) {
            throw FileProblem.HEADER_ONLY.refused();
        }
        var orders = new EnumMap<Column, DateOrder>(Column.class);
        evidence.forEach((column, told) -> orders.put(column, DateOrder.of(told.monthFirst, told.dayFirst)));
        return new FileSurvey(encoding, delimiter, headers.names(), places, headers.unused(places), orders, rows);
    }

    /** Of the rows only the dates are wanted. */
    private Map<Column, Integer> columns(List<String> header) {
        headers = new Headers(header);
        places = headers.places(options.fitting(headers));
        var dates = new EnumMap<Column, Integer>(Column.class);
        places.forEach((column, place) -> {
            if (column.isDate()) {
                dates.put(column, place);
                evidence.put(column, new Evidence());
            }
        });
        return dates;
    }

    private void look(Cells cells) {
        evidence.forEach((column, told) -> {
            var date = cells.value(column);
            if (date != null) {
                told.look(date);
            }
        });
    }
}
