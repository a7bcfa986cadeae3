package partnerportal.backfill.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record at a time, always the same object: the header's names first, then of each row the cells that are wanted and
 * nothing of the others.
 */
final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private static final int COLUMNS = Column.values().length;
    private static final int NO_COLUMN = -1;
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 500;
    private static final char REPLACED = '\ufffd';

    private final @Nullable String[] values = new @Nullable String[COLUMNS];
    private final boolean[] tooLong = new boolean[COLUMNS];
    private final boolean[] unreadable = new boolean[COLUMNS];
    private List<String> header = new ArrayList<>();
    private int @Nullable [] columnOf;
    private long line;
    private long linesBefore;
    private int count;
    private int lastFilled;

    /** From now on the records are rows. */
    void want(int[] columnOf) {
        this.columnOf = columnOf;
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
        return values[column.ordinal()];
    }

    boolean isTooLong(Column column) {
        return tooLong[column.ordinal()];
    }

    boolean isUnreadable(Column column) {
        return unreadable[column.ordinal()];
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine + linesBefore;
        count = 0;
        lastFilled = 0;
        if (columnOf == null) {
            header = new ArrayList<>();
        } else {
            Arrays.fill(values, null);
            Arrays.fill(tooLong, false);
            Arrays.fill(unreadable, false);
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
        if (columnOf == null) {
            if (field < MOST_HEADERS) {
                header.add(new String(text, from, Math.min(to - from, LONGEST_HEADER)));
            }
        } else if (field < columnOf.length && columnOf[field] != NO_COLUMN && to > from) {
            keep(columnOf[field], text, from, to);
        }
    }

    private void keep(int column, char[] text, int from, int to) {
        if (to - from > Column.values()[column].longest()) {
            tooLong[column] = true;
            return;
        }
        boolean uneven = false;
        for (int at = from; at < to; at++) {
            char here = text[at];
            if (here == REPLACED || here == 0 || Character.isSurrogate(here) && !isPair(text, at, from, to)) {
                unreadable[column] = true;
                return;
            }
            uneven |= here < ' ' || here == '=';
        }
        var value = new String(text, from, to - from);
        values[column] = uneven ? Values.even(value) : value;
    }

    private static boolean isPair(char[] text, int at, int from, int to) {
        return Character.isHighSurrogate(text[at])
                ? at + 1 < to && Character.isLowSurrogate(text[at + 1])
                : at > from && Character.isHighSurrogate(text[at - 1]);
    }

    private static boolean isSpace(char character) {
        return character <= ' '
                || character == '\u00a0'
                || character == '\ufeff'
                || character > 0x1fff && Character.isSpaceChar(character);
    }

    @Override
    protected Cells buildRecord() {
        return this;
    }
}
