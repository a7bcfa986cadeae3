package partnerportal.backfill.match.text;

import java.util.HashSet;
import java.util.Set;

/** Tells names from what is written where there is no name, such as UNKNOWN or BABY BOY. */
public final class Placeholders {

    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> BEGINNINGS = new HashSet<>();

    static {
        for (String line : WordList.read("placeholders.txt")) {
            if (line.endsWith(" *")) {
                BEGINNINGS.add(line.substring(0, line.length() - 2));
            } else {
                WHOLE.add(line);
            }
        }
    }

    private Placeholders() {}

    /**
     * Also for one letter that is repeated.
     *
     * @param name words as of {@link Words}
     */
    public static boolean contain(String name) {
        return isOneLetterRepeated(name) || list(name);
    }

    /**
     * Whether the list has it, word for word or by its first words.
     *
     * @param name words as of {@link Words}
     */
    public static boolean list(String name) {
        if (WHOLE.contains(name)) {
            return true;
        }
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            if (BEGINNINGS.contains(name.substring(0, blank))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneLetterRepeated(String name) {
        if (name.length() < 2) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i) != name.charAt(0) && name.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
