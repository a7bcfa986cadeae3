package partnerportal.local.station;

import java.util.List;

/** Chance that comes out the same for the same keys, whatever was asked before and whichever platform it is (SplitMix64). */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long... keys) {
        long state = 0;
        for (long key : keys) {
            state = mixed(state + GOLDEN) ^ mixed(key * GOLDEN + GOLDEN);
        }
        return new Dice(state);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 to below the bound; the bias of the remainder does not matter here. */
    long below(long bound) {
        return Long.remainderUnsigned(next(), bound);
    }

    int below(int bound) {
        return (int) below((long) bound);
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One of them, the earlier the likelier, as with the names of people. */
    <T> T common(List<T> of) {
        return of.get((int) (of.size() * Math.pow(share(), 1.5)));
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
