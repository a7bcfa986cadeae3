package partnerportal.local.station;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * When the care requests of a world were created, and their ids, from their numbers alone. Numbers are in the order of
 * (created at, id). Many share their moment with others; ids mostly grow with time, but not always.
 */
record Timeline(long seed, long count, Instant begin, Instant end) {

    private static final long MOMENTS = 3;
    private static final long PATTERN = 4;
    private static final int BLOCK = 16;
    private static final long FIRST_ID = 4_800_000;

    /** The numbers of a block that share one moment: from inclusive, until exclusive. */
    private record Group(int from, int until) {}

    Instant createdAt(long number) {
        long block = number / BLOCK;
        var group = group(block, (int) (number % BLOCK));
        long slot = Math.max(1, blockMicros() / BLOCK);
        long micros = block * blockMicros()
                + group.from() * slot
                + Dice.of(seed, MOMENTS, block, group.from()).below(slot);
        return begin.plus(micros, ChronoUnit.MICROS);
    }

    long id(long number) {
        long block = number / BLOCK;
        int at = (int) (number % BLOCK);
        return FIRST_ID + block * BLOCK + (isUpsideDown(block) ? turned(group(block, at), at) : at);
    }

    OptionalLong numberOf(long id) {
        long block = Math.floorDiv(id - FIRST_ID, BLOCK);
        if (block < 0) {
            return OptionalLong.empty();
        }
        for (long number = block * BLOCK; number < Math.min(count, (block + 1) * BLOCK); number++) {
            if (id(number) == id) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    /** The first number that was created at the moment or later; the count when there is none. */
    long firstSince(Instant moment) {
        return firstAfter(moment, Long.MIN_VALUE);
    }

    /** The first number that comes after (moment, id); the count when there is none. */
    long firstAfter(Instant moment, long id) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            int order = createdAt(middle).compareTo(moment);
            if (order < 0 || (order == 0 && id(middle) <= id)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Later moments have the smaller ids within the block; those that share a moment stay in the order of their ids. */
    private static int turned(Group group, int at) {
        return BLOCK - group.until() + at - group.from();
    }

    private Group group(long block, int at) {
        int from = at;
        while (!begins(block, from)) {
            from--;
        }
        int until = at + 1;
        while (until < BLOCK && !begins(block, until)) {
            until++;
        }
        return new Group(from, until);
    }

    /** Whether a new moment begins here: in every tenth block never, in others often or mostly. */
    private boolean begins(long block, int at) {
        var pattern = Dice.of(seed, PATTERN, block).below(10);
        double often = pattern == 0 ? 0 : pattern < 4 ? 0.3 : 0.75;
        return at == 0 || Dice.of(seed, PATTERN, block, at).chance(often);
    }

    private boolean isUpsideDown(long block) {
        return Dice.of(seed, PATTERN, block, BLOCK).chance(0.2);
    }

    private long blockMicros() {
        long blocks = (count + BLOCK - 1) / BLOCK;
        return begin.until(end, ChronoUnit.MICROS) / Math.max(1, blocks);
    }
}
