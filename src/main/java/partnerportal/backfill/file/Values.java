package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell's text is worth. */
final class Values {

    private static final Pattern UNEVEN = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    /** What systems write when they have nothing. */
    private static final Set<String> NOTHING = Set.of("\\N", "#N/A", "N/A", "(NULL)", "-", "--", ".", "?", "(BLANK)");

    /** The same, but each is also somebody's name. */
    private static final Set<String> NOTHING_BUT_IN_NAMES = Set.of("NULL", "NONE", "NA", "NAN");

    private static final int LONGEST_NOTHING = 7;

    private Values() {}

    /** On one line, and out of the formula by which spreadsheets keep leading zeros. */
    static @Nullable String even(String value) {
        var formula = FORMULA.matcher(value);
        var inner = formula.matches() ? formula.group(1) : value;
        var even = UNEVEN.matcher(inner).replaceAll(" ").strip();
        return even.isEmpty() ? null : even;
    }

    static boolean isNothing(String value, boolean name) {
        if (value.length() > LONGEST_NOTHING) {
            return false;
        }
        var upper = value.toUpperCase(Locale.ROOT);
        return NOTHING.contains(upper) || (!name && NOTHING_BUT_IN_NAMES.contains(upper));
    }

    static String digits(String value) {
        var digits = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char here = value.charAt(at);
            if (here >= '0' && here <= '9') {
                digits.append(here);
            }
        }
        return digits.toString();
    }
}
