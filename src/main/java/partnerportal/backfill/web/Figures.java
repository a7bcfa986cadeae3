package partnerportal.backfill.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB"};
    private static final int STEP = 1_000;
    private static final double SMALLEST_PERCENT = 0.1;

    private Figures() {}

    /** "18,604". */
    static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** "1 pair", "2 pairs". */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** "75.4%"; "0%" of nothing. */
    static String percent(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0%";
        }
        double percent = width(part, whole);
        if (percent < SMALLEST_PERCENT) {
            return "<0.1%";
        }
        return part == whole ? "100%" : String.format(Locale.US, "%.1f%%", Math.min(percent, 99.9));
    }

    /** The part in hundredths of the whole, with fractions. */
    static double width(long part, long whole) {
        return whole == 0 ? 0 : Math.clamp(100.0 * part / whole, 0, 100);
    }

    /** "999 bytes", "6.2 MB". */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return unit == 0 ? count(bytes, "byte", "bytes") : String.format(Locale.US, "%.1f %s", size, UNITS[unit]);
    }
}
