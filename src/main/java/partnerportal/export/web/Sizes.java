package partnerportal.export.web;

import java.util.Locale;

/** Bytes as people read them. */
final class Sizes {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1_000;

    private Sizes() {}

    /** "1 byte", "999 bytes", "1.2 MB". */
    static String words(long bytes) {
        if (bytes < STEP) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double size = bytes;
        int unit = 0;
        while (size >= STEP - 0.05 && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.US, "%.1f %s", size, UNITS[unit]);
    }
}
