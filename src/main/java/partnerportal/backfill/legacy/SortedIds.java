package partnerportal.backfill.legacy;

import java.util.Arrays;

/** Ids in their order, each once, eight bytes each. */
public final class SortedIds {

    private final long[] ids;

    private SortedIds(long[] ids) {
        this.ids = ids;
    }

    /** Takes ids in any order, also more than once. */
    public static final class Collecting {

        private static final int FIRST = 1_024;

        private long[] ids = new long[FIRST];
        private int count;

        public void add(long id) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            ids[count++] = id;
        }

        public SortedIds sorted() {
            Arrays.sort(ids, 0, count);
            int kept = 0;
            for (int at = 0; at < count; at++) {
                if (kept == 0 || ids[at] != ids[kept - 1]) {
                    ids[kept++] = ids[at];
                }
            }
            return new SortedIds(Arrays.copyOf(ids, kept));
        }
    }

    public int size() {
        return ids.length;
    }

    public long at(int place) {
        return ids[place];
    }
}
