package partnerportal.backfill.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One record at a time, always the same object: the header's names first, then of each row the cells that are wanted and
 * nothing of the others.
 */
final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 500;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char LAST_WITHOUT_SPACES = '\u1fff';

    private List<String> header = new ArrayList<>();
    private Map<Column, Integer> places = Map.of();
    /** By their place in the row; null where nothing is wanted. */
    private @Nullable Cell @Nullable [] wanted;

    private long line;
    private long linesBefore;
    private int count;
    private int lastFilled;

    /** From now on the records are rows, of which these columns are wanted. */
    void want(Map<Column, Integer> places) {
        this.places = places;
        var cells = new @Nullable
                Cell[places.values().stream().mapToInt(place -> place + 1).max().orElse(0)];
        places.forEach((column, place) -> cells[place] = new Cell(column.longest()));
        wanted = cells;
    }

    /** How many lines there are that the records do not count. */
    void after(long lines) {
        linesBefore = lines;
    }

    List<String> header() {
        return header;
    }

    /** The line in which the record begins. */
    long line() {
        return line;
    }

    /** How many cells there are, without empty ones at the end that are beyond the given number. */
    int count(int enough) {
        return Math.min(count, Math.max(enough, lastFilled));
    }

    boolean isBlank() {
        return lastFilled == 0;
    }

    /** Null when the cell is empty or cannot be used. */
    @Nullable
    String value(Column column) {
        var cell = cell(column);
        return cell == null ? null : cell.value();
    }

    boolean isTooLong(Column column) {
        var cell = cell(column);
        return cell != null && cell.isTooLong();
    }

    boolean isUnreadable(Column column) {
        var cell = cell(column);
        return cell != null && cell.isUnreadable();
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine + linesBefore;
        count = 0;
        lastFilled = 0;
        if (wanted == null) {
            header = new ArrayList<>();
            return;
        }
        for (var cell : wanted) {
            if (cell != null) {
                cell.clear();
            }
        }
    }

    @Override
    protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
        count = field + 1;
        int from = offset;
        int to = offset + length;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (to > from && isSpace(text[to - 1])) {
            to--;
        }
        if (to > from) {
            lastFilled = count;
        }
        if (wanted == null) {
            if (field < MOST_HEADERS) {
                header.add(new String(text, from, Math.min(to - from, LONGEST_HEADER)));
            }
            return;
        }
        var cell = field < wanted.length ? wanted[field] : null;
        if (cell != null && to > from) {
            cell.keep(text, from, to);
        }
    }

    @Override
    protected Cells buildRecord() {
        return this;
    }

    private @Nullable Cell cell(Column column) {
        var place = places.get(column);
        return place == null || wanted == null ? null : wanted[place];
    }

    private static boolean isSpace(char character) {
        return character <= ' '
                || character == NO_BREAK_SPACE
                || character == BYTE_ORDER_MARK
                || (character > LAST_WITHOUT_SPACES && Character.isSpaceChar(character));
    }
}
