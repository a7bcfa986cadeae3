package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

/** A social security number: whole, its last four, or masked up to them. */
final class SsnText {

    private static final int WHOLE = 9;
    private static final int LAST = 4;
    /** Two zeros at the beginning are lost by spreadsheets. */
    private static final int SHORTEST_WHOLE = 7;

    private SsnText() {}

    /** Whether it has a number of digits that can be used, or none at all, as a mask. */
    static boolean isReadable(String text, String digits) {
        boolean masked = text.chars()
                .anyMatch(character -> character == '*' || character == '#' || character == 'X' || character == 'x');
        int count = digits.length();
        return count == 0 || count == LAST || !masked && count >= SHORTEST_WHOLE && count <= WHOLE;
    }

    /** Null when the number is nobody's. */
    static @Nullable String lastFour(String digits) {
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.length() > LAST && isNobodys("0".repeat(WHOLE - digits.length()) + digits)) {
            return null;
        }
        var four = digits.substring(digits.length() - LAST);
        return four.equals("0000") ? null : four;
    }

    private static boolean isNobodys(String nine) {
        return nine.startsWith("000")
                || nine.startsWith("666")
                || nine.startsWith("9")
                || nine.equals("123456789")
                || nine.chars().distinct().count() == 1;
    }
}
