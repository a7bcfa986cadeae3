package partnerportal.backfill.match.index;

import java.util.Arrays;

/** Sorts numbers by their upper bits in time that only grows with how many there are; equal ones stay as they were. */
final class RadixSort {

    private static final int DIGIT_BITS = 10;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 2048;

    private RadixSort() {}

    /**
     * @param lowBits how many lower bits do not count, because they rise already
     * @return the first {@code size} numbers, in an array of their own
     */
    static long[] byHash(long[] numbers, int size, int lowBits) {
        long[] sorted = Arrays.copyOf(numbers, size);
        if (size < FEW) {
            sortUnsigned(sorted);
            return sorted;
        }
        long[] from = sorted;
        long[] to = new long[size];
        for (int shift = lowBits; shift < Long.SIZE; shift += DIGIT_BITS) {
            pass(from, to, shift);
            long[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static void pass(long[] from, long[] to, int shift) {
        int[] places = new int[DIGITS + 1];
        for (long number : from) {
            places[digit(number, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            places[digit + 1] += places[digit];
        }
        for (long number : from) {
            to[places[digit(number, shift)]++] = number;
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & DIGITS - 1;
    }

    private static void sortUnsigned(long[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(numbers);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
    }
}
