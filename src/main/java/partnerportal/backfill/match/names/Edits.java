package partnerportal.backfill.match.names;

/** How many slips of the hand lie between two words or two numbers. */
public final class Edits {

    private Edits() {}

    /** Whether one letter more, less or other, or two neighbors changed over, make one of the other; not if equal. */
    public static boolean isOne(String one, String other) {
        int difference = one.length() - other.length();
        if (difference > 1 || difference < -1) {
            return false;
        }
        String shorter = difference <= 0 ? one : other;
        String longer = difference <= 0 ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (difference != 0) {
            return shorter.regionMatches(same, longer, same + 1, shorter.length() - same);
        }
        int rest = shorter.length() - same;
        return rest > 0
                && (shorter.regionMatches(same + 1, longer, same + 1, rest - 1)
                        || (rest > 1
                                && shorter.charAt(same) == longer.charAt(same + 1)
                                && shorter.charAt(same + 1) == longer.charAt(same)
                                && shorter.regionMatches(same + 2, longer, same + 2, rest - 2)));
    }

    /** Whether at most so many letters more, less or other make one of the other. */
    public static boolean areFew(String one, String other, int most) {
        int[] above = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j <= other.length(); j++) {
                row[j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                                1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()] <= most;
    }

    /**
     * How many digits of two numbers differ, where two neighbors changed over count once; leading zeros count.
     *
     * @param most counting ends beyond it
     */
    public static int ofDigits(long one, long other, int most) {
        int edits = 0;
        long a = one;
        long b = other;
        while (a != b && edits <= most) {
            long restOfA = a / 10;
            long restOfB = b / 10;
            long lastOfA = a - restOfA * 10;
            long lastOfB = b - restOfB * 10;
            if (lastOfA != lastOfB) {
                edits++;
                if (lastOfA == restOfB % 10 && restOfA % 10 == lastOfB) {
                    restOfA /= 10;
                    restOfB /= 10;
                }
            }
            a = restOfA;
            b = restOfB;
        }
        return edits;
    }

    /** Whether two neighboring letters changed over, and nothing else, make one word of the other. */
    public static boolean isTurned(String one, String other) {
        return one.length() == other.length() && isOne(one, other) && letterSum(one) == letterSum(other);
    }

    private static int letterSum(String word) {
        return word.chars().sum();
    }

    /** Whether two neighboring digits changed over, and nothing else, make one number of the other. */
    public static boolean isTurned(long one, long other) {
        return ofDigits(one, other, 1) == 1 && digitSum(one) == digitSum(other);
    }

    private static int digitSum(long number) {
        int sum = 0;
        for (long rest = number; rest != 0; rest /= 10) {
            sum += (int) (rest % 10);
        }
        return sum;
    }
}
