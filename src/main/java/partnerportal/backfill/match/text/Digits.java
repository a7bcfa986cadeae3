package partnerportal.backfill.match.text;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** ZIP codes, social security and phone numbers as digits; null for what is none. */
public final class Digits {

    /** Shown in advertisements and on forms, and used by thousands. */
    private static final Set<String> PUBLIC_NUMBERS = Set.of("123456789", "078051120", "219099999");

    private Digits() {}

    /** Five digits; zeros that were lost in front come back, the four after them go. */
    public static @Nullable String zip(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int dash = text.indexOf('-');
        String digits = only(dash > 0 ? text.substring(0, dash) : text);
        if (digits == null || hasLetters(text)) {
            return null;
        }
        String five = switch (digits.length()) {
            case 3, 4, 5 -> padded(digits, 5);
            case 8, 9 -> padded(digits, 9).substring(0, 5);
            default -> null;
        };
        return five == null || five.equals("00000") || five.equals("99999") ? null : five;
    }

    /**
     * The last four of a number of nine digits that may have been issued, or four digits alone, marks and masks aside.
     * Four equal digits are a placeholder in either form, so that a number and what was kept of it mean the same.
     */
    public static @Nullable String ssnLastFour(@Nullable String text) {
        String digits = text == null ? null : only(text);
        if (digits == null) {
            return null;
        }
        String four = switch (digits.length()) {
            case 4 -> digits;
            case 8, 9 -> isIssued(padded(digits, 9)) ? digits.substring(digits.length() - 4) : null;
            default -> null;
        };
        return four == null || isOneDigitRepeated(four) ? null : four;
    }

    /** Ten digits, without the country's 1 and an extension. */
    public static @Nullable String phone(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int extension = firstLetter(text);
        String digits = only(extension > 0 ? text.substring(0, extension) : text);
        if (digits == null) {
            return null;
        }
        String ten = digits.length() == 11 && digits.charAt(0) == '1' ? digits.substring(1) : digits;
        return ten.length() != 10 || isOneDigitRepeated(ten) || ten.equals("1234567890") ? null : ten;
    }

    private static boolean isIssued(String nine) {
        return !nine.startsWith("000")
                && !nine.startsWith("666")
                && nine.charAt(0) != '9'
                && !isOneDigitRepeated(nine)
                && !PUBLIC_NUMBERS.contains(nine);
    }

    private static boolean isOneDigitRepeated(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static String padded(String digits, int length) {
        return digits.length() == length ? digits : "0".repeat(length - digits.length()) + digits;
    }

    private static boolean hasLetters(String text) {
        return firstLetter(text) >= 0;
    }

    private static int firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The digits of a text as it is typed, in any script; null when there are none. */
    private static @Nullable String only(String text) {
        if (isDigitsOnly(text)) {
            return text;
        }
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    private static boolean isDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
