package partnerportal.backfill.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands where a name is not known. */
final class NamePlaceholders {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> PLACEHOLDERS = Set.of(
            "UNKNOWN",
            "UNK",
            "UNKN",
            "NOT KNOWN",
            "NOT AVAILABLE",
            "NOT PROVIDED",
            "NOT GIVEN",
            "NO NAME",
            "NONAME",
            "NO FIRST NAME",
            "NO LAST NAME",
            "NFN",
            "NLN",
            "FNU",
            "LNU",
            "TEST",
            "TEST PATIENT",
            "TESTPATIENT",
            "BABY",
            "BABY BOY",
            "BABY GIRL",
            "BABYBOY",
            "BABYGIRL",
            "NEWBORN",
            "INFANT",
            "ANONYMOUS",
            "XXX",
            "XXXX",
            "XXXXX");

    private NamePlaceholders() {}

    static boolean has(String name) {
        if (PLACEHOLDERS.contains(name)) {
            return true;
        }
        var letters = NO_LETTERS
                .matcher(name.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return letters.isEmpty() || PLACEHOLDERS.contains(letters);
    }
}
