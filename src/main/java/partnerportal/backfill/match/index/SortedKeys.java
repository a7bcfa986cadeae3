package partnerportal.backfill.match.index;

/**
 * Which rows have a key: numbers of 40 bits of hash and 24 of the row's place, sorted. Eight bytes a key and row. A
 * hash is as likely as any other, so its place can be told from its size nearly.
 */
public final class SortedKeys {

    /** Rows that one index can have. */
    public static final int MOST_ROWS = 1 << 24;

    private static final int ROW_BITS = 24;
    private static final long ROW = MOST_ROWS - 1;
    private static final long HIGHEST_HASH = (1L << 40) - 1;
    private static final double RANGE = 1L << 40;

    private final long[] entries;

    private SortedKeys(long[] entries) {
        this.entries = entries;
    }

    /**
     * An entry to be sorted.
     *
     * @param hash of 40 bits
     */
    public static long entry(long hash, int place) {
        return hash << ROW_BITS | place;
    }

    /** @param entries added in the order of their rows */
    public static SortedKeys of(LongList entries) {
        return new SortedKeys(RadixSort.byHash(entries.array(), entries.size(), ROW_BITS));
    }

    /** Where the entries of a hash begin. */
    public int start(long hash) {
        return firstNotBelow(hash << ROW_BITS);
    }

    /** Where the entries of a hash end that begin here: the place behind the last. */
    public int end(long hash, int start) {
        int end = start;
        while (end < entries.length && entries[end] >>> ROW_BITS == hash) {
            if (end - start >= 64) {
                return hash == HIGHEST_HASH ? entries.length : firstNotBelow((hash + 1) << ROW_BITS, end);
            }
            end++;
        }
        return end;
    }

    /** The row's place of an entry. */
    public int place(int entry) {
        return (int) (entries[entry] & ROW);
    }

    public long bytes() {
        return 16 + 8L * entries.length;
    }

    private int firstNotBelow(long entry) {
        double guess = (entry >>> ROW_BITS) / RANGE * entries.length;
        return firstNotBelow(entry, (int) Math.min(guess, entries.length));
    }

    /** Compared without sign: a hash may have all 40 bits. Widens from the guess, then halves. */
    private int firstNotBelow(long entry, int guess) {
        int low = guess;
        int high = guess;
        for (int step = 8; low > 0 && Long.compareUnsigned(entries[low - 1], entry) >= 0; step <<= 1) {
            high = low - 1;
            low = Math.max(0, low - step);
        }
        for (int step = 8;
                high < entries.length && Long.compareUnsigned(entries[high], entry) < 0;
                step = Math.min(step << 1, 1 << 28)) {
            low = high + 1;
            high = (int) Math.min(entries.length, (long) high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(entries[middle], entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
