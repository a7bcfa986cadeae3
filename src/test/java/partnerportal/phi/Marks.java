package partnerportal.phi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that stand for patients' data: wherever one is found, a patient's data would have got to. */
final class Marks {

    /** Begins every name, street, member ID and nonsense of a marked patient. */
    static final String TEXT = "Zqxwv";

    /** In the names of files, which may be called after somebody. */
    static final String FILE_NAME = "Yjkqz";

    static final String BIRTH_DATE = "1931-02-17";
    static final String SSN = "517-42-8317";
    static final String PHONE = "303-555-0141";
    static final String ZIP = "01937";

    private static final int MOST_TOLD = 3;
    private static final int AROUND = 60;

    private static final String OF_PATIENTS = String.join(
            "|",
            TEXT,
            "517-?42-?8317",
            "303.{0,2}555-?0141",
            "1931-02-17|0?2/17/(?:19)?31|19310217|feb[a-z]* 17,? 1931|17[- ]feb[a-z]*[- ](?:19)?31",
            // Not within a longer number, a time or an id.
            "(?:^|[^0-9A-Za-z.:_-])01937(?:$|[^0-9A-Za-z])",
            inHexadecimalDigits(TEXT));

    private static final String OF_FILE_NAMES = FILE_NAME + "|" + inHexadecimalDigits(FILE_NAME);

    private Marks() {}

    /** For PostgreSQL and Java; the case does not matter. */
    static String ofPatients() {
        return OF_PATIENTS;
    }

    /** Those of patients, and those of file names. */
    static String all() {
        return OF_PATIENTS + "|" + OF_FILE_NAMES;
    }

    /** What of a text is marked, with what stands around it; empty when nothing is. */
    static List<String> in(String text, String marks) {
        return Pattern.compile("(?i)" + marks)
                .matcher(text)
                .results()
                .limit(MOST_TOLD)
                .map(found -> text.substring(
                        Math.max(0, found.start() - AROUND), Math.min(text.length(), found.end() + AROUND)))
                .toList();
    }

    /** As the database shows the bytes of a text: as it is, in small and in capital letters. */
    private static String inHexadecimalDigits(String text) {
        return Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .map(written -> HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("|"));
    }
}
