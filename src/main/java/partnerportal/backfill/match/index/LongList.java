package partnerportal.backfill.match.index;

import java.util.Arrays;

/** Numbers in the order in which they were added. */
public final class LongList {

    private long[] numbers;
    private int size;

    public LongList(int expected) {
        numbers = new long[Math.max(4, expected)];
    }

    public void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.addExact(size, (size >> 1) + 1));
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    public long get(int index) {
        return numbers[index];
    }

    public void clear() {
        size = 0;
    }

    /** Each number once, at its first place; for short lists. */
    public long[] distinct() {
        long[] distinct = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean seen = false;
            for (int j = 0; j < count && !seen; j++) {
                seen = distinct[j] == numbers[i];
            }
            if (!seen) {
                distinct[count++] = numbers[i];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /** The array that is in use, with what is beyond {@link #size} undefined. */
    long[] array() {
        return numbers;
    }
}
