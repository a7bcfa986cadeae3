package partnerportal.backfill.match;

import partnerportal.backfill.match.index.LongList;
import partnerportal.backfill.match.index.SortedKeys;

/** Takes the people of a list in the order of their rows and makes an index of them. For one thread. */
public final class MemoryIndexBuilder {

    static final int MOST_BYTES_A_ROW = 400;

    private final Cleaning cleaning = new Cleaning();
    private final PackedRows rows;
    private final LongList[] entries = new LongList[BlockingKeys.KINDS];
    private final Features features = new Features();
    private final LongList keys = new LongList(16);

    MemoryIndexBuilder(int expectedRows) {
        rows = new PackedRows(expectedRows);
        for (int kind = 0; kind < entries.length; kind++) {
            entries[kind] = new LongList(expectedRows);
        }
    }

    /** @throws IllegalStateException beyond 16,777,216 rows */
    public void add(EligiblePerson person) {
        if (rows.size() == SortedKeys.MOST_ROWS) {
            throw new IllegalStateException("An index in memory has at most " + SortedKeys.MOST_ROWS + " rows");
        }
        int place = rows.add(person, cleaning.clean(person.person()));
        rows.read(place, features);
        features.loadTexts();
        keys.clear();
        BlockingKeys.add(features, keys);
        for (int i = 0; i < keys.size(); i++) {
            if (isFirst(i)) {
                long key = keys.get(i);
                entries[BlockingKeys.kind(key)].add(SortedKeys.entry(BlockingKeys.hash(key), place));
            }
        }
    }

    /** Nothing can be added afterwards. */
    public MemoryIndex build() {
        rows.trim();
        var sorted = new SortedKeys[entries.length];
        for (int kind = 0; kind < sorted.length; kind++) {
            sorted[kind] = SortedKeys.of(entries[kind]);
            entries[kind] = new LongList(0);
        }
        return new MemoryIndex(rows, sorted);
    }

    private boolean isFirst(int index) {
        for (int i = 0; i < index; i++) {
            if (keys.get(i) == keys.get(index)) {
                return false;
            }
        }
        return true;
    }
}
