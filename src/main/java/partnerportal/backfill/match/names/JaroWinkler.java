package partnerportal.backfill.match.names;

/** How like two words are, from 0 to 1: letters they share near the same place, and the same beginning. */
public final class JaroWinkler {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    /** Letters after these do not count: places are bits of a number. */
    private static final int LONGEST = 64;

    private JaroWinkler() {}

    /** The same whichever of the two comes first; 0 when one is empty. */
    public static double similarity(String one, String other) {
        boolean inOrder =
                one.length() < other.length() || (one.length() == other.length() && one.compareTo(other) <= 0);
        return inOrder ? ordered(one, other) : ordered(other, one);
    }

    private static double ordered(String shorter, String longer) {
        int a = Math.min(shorter.length(), LONGEST);
        int b = Math.min(longer.length(), LONGEST);
        if (a == 0) {
            return 0;
        }
        int window = Math.max(b / 2 - 1, 0);
        long ofShorter = 0;
        long ofLonger = 0;
        int matches = 0;
        for (int i = 0; i < a; i++) {
            char c = shorter.charAt(i);
            int end = Math.min(b, i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (longer.charAt(j) == c && (ofLonger >>> j & 1) == 0) {
                    ofShorter |= 1L << i;
                    ofLonger |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        double jaro = (m / a + m / b + (m - transpositions(shorter, longer, ofShorter, ofLonger)) / m) / 3;
        return jaro + commonPrefix(shorter, longer, a) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int transpositions(String shorter, String longer, long ofShorter, long ofLonger) {
        int outOfOrder = 0;
        long left = ofShorter;
        long right = ofLonger;
        while (left != 0) {
            if (shorter.charAt(Long.numberOfTrailingZeros(left)) != longer.charAt(Long.numberOfTrailingZeros(right))) {
                outOfOrder++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return outOfOrder / 2;
    }

    private static int commonPrefix(String shorter, String longer, int length) {
        int most = Math.min(LONGEST_PREFIX, length);
        int prefix = 0;
        while (prefix < most && shorter.charAt(prefix) == longer.charAt(prefix)) {
            prefix++;
        }
        return prefix;
    }
}
