package partnerportal.backfill.match.accuracy;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that come out the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The first of a list are many times as likely as the last, as names are. */
    <T> T ofRanked(List<T> list) {
        double u = random.nextDouble();
        return list.get((int) (list.size() * u * u));
    }
}
