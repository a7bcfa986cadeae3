package partnerportal.backfill.match;

import partnerportal.backfill.match.index.SortedKeys;

import java.util.Arrays;

/** A list in this process: about 250 bytes a row, thousands of requests a second on each core. */
public final class MemoryIndex implements EligibilityIndex {

    private final PackedRows rows;
    private final SortedKeys[] keys;

    MemoryIndex(PackedRows rows, SortedKeys[] keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** @param expectedRows a hint, which saves copying */
    public static MemoryIndexBuilder builder(int expectedRows) {
        return new MemoryIndexBuilder(expectedRows);
    }

    /** What an index of so many rows will take at most while it is built and used, for a budget. */
    public static long expectedBytes(long rows) {
        return rows * MemoryIndexBuilder.MOST_BYTES_A_ROW;
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** What it takes now. */
    public long bytes() {
        long bytes = rows.bytes();
        for (SortedKeys ofKind : keys) {
            bytes += ofKind.bytes();
        }
        return bytes;
    }

    @Override
    public int rowsWithGivenName(String name) {
        return rows.givenNames().rowsWith(name);
    }

    @Override
    public int rowsWithFamilyName(String name) {
        return rows.familyNames().rowsWith(name);
    }

    @Override
    public Candidates candidates(long[] wanted) {
        int[] starts = new int[wanted.length];
        int[] counts = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            SortedKeys ofKind = keys[BlockingKeys.kind(wanted[i])];
            starts[i] = ofKind.start(BlockingKeys.hash(wanted[i]));
            counts[i] = ofKind.end(BlockingKeys.hash(wanted[i]), starts[i]) - starts[i];
        }
        boolean[] chosen = KeyChoice.choose(counts);
        return new Found(rows, places(wanted, starts, counts, chosen), KeyChoice.skipped(counts, chosen));
    }

    private int[] places(long[] wanted, int[] starts, int[] counts, boolean[] chosen) {
        int size = 0;
        for (int i = 0; i < wanted.length; i++) {
            size += chosen[i] ? counts[i] : 0;
        }
        int[] places = new int[size];
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            SortedKeys ofKind = keys[BlockingKeys.kind(wanted[i])];
            for (int entry = 0; chosen[i] && entry < counts[i]; entry++) {
                places[count++] = ofKind.place(starts[i] + entry);
            }
        }
        Arrays.sort(places);
        return eachOnce(places);
    }

    private static int[] eachOnce(int[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
    }

    /** One object for all rows: it is read before the next is asked for. */
    private static final class Found implements Candidates {

        private final PackedRows rows;
        private final int[] places;
        private final int skipped;
        private final Features features = new Features();

        Found(PackedRows rows, int[] places, int skipped) {
            this.rows = rows;
            this.places = places;
            this.skipped = skipped;
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public Features get(int index) {
            rows.read(places[index], features);
            return features;
        }

        @Override
        public int skippedKeys() {
            return skipped;
        }
    }
}
