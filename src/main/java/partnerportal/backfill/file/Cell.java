package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

/** What one row has in one column of ours; the same object for every row. */
final class Cell {

    private static final char REPLACED = '\ufffd';

    private final int longest;
    private @Nullable String value;
    private boolean tooLong;
    private boolean unreadable;

    Cell(int longest) {
        this.longest = longest;
    }

    void clear() {
        value = null;
        tooLong = false;
        unreadable = false;
    }

    /** Null when it is empty or cannot be used. */
    @Nullable
    String value() {
        return value;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    /** Takes what is between the two places, which is not nothing. */
    void keep(char[] text, int from, int to) {
        if (to - from > longest) {
            tooLong = true;
            return;
        }
        boolean uneven = false;
        for (int at = from; at < to; at++) {
            char here = text[at];
            if (here == REPLACED || here == 0 || (Character.isSurrogate(here) && !isPair(text, at, from, to))) {
                unreadable = true;
                return;
            }
            uneven |= here < ' ' || here == '=';
        }
        var kept = new String(text, from, to - from);
        value = uneven ? Values.even(kept) : kept;
    }

    private static boolean isPair(char[] text, int at, int from, int to) {
        return Character.isHighSurrogate(text[at])
                ? at + 1 < to && Character.isLowSurrogate(text[at + 1])
                : at > from && Character.isHighSurrogate(text[at - 1]);
    }
}
