package partnerportal.backfill.match.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody lives, as far as the street.
 *
 * @param number the house's, such as 44, 12B or a post office box's; empty when there is none
 * @param name with the kind of street at its end in its short form; empty when there is none
 * @param unit the flat's number without the word before it; empty when there is none
 */
public record Street(String number, String name, String unit) {

    private static final Map<String, String> SUFFIXES = new HashMap<>();
    private static final Map<String, String> ANYWHERE = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Set<String> DIRECTIONS = Set.of("N", "E", "S", "W", "NE", "NW", "SE", "SW");
    private static final Set<List<String>> POST_OFFICE = Set.of(List.of("P", "O"), List.of("POST", "OFFICE"));

    static {
        for (String line : WordList.read("street-words.txt")) {
            List<String> words = List.of(line.split(" "));
            var kind = switch (words.getFirst()) {
                case "suffix" -> SUFFIXES;
                case "anywhere" -> ANYWHERE;
                default -> UNITS;
            };
            words.subList(1, words.size()).forEach(word -> kind.put(word, words.get(1)));
        }
    }

    /** Null when the text names no street. */
    public static @Nullable Street of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var words = Words.split(Words.of(text.indexOf('#') < 0 ? text : text.replace("#", " UNIT ")));
        String box = box(words);
        if (box != null) {
            return new Street(box, "PO BOX", "");
        }
        int from = !words.isEmpty() && hasDigit(words.getFirst()) && !isOrdinal(words.getFirst()) ? 1 : 0;
        int to = endOfName(words, from);
        String name = name(words.subList(from, to));
        if (name.isEmpty() || Placeholders.contain(name)) {
            return null;
        }
        return new Street(from == 1 ? withoutZeros(words.getFirst()) : "", name, unit(words, to));
    }

    /** As one line that {@link #of} reads the same. */
    public String line() {
        if (name.equals("PO BOX") && unit.isEmpty()) {
            return name + " " + number;
        }
        return (number.isEmpty() ? "" : number + " ") + name + (unit.isEmpty() ? "" : " UNIT " + unit);
    }

    private static @Nullable String box(List<String> words) {
        int at = words.indexOf("BOX");
        boolean post =
                (at == 1 && (words.getFirst().equals("PO") || words.getFirst().equals("POB")))
                        || (at == 2 && POST_OFFICE.contains(words.subList(0, 2)));
        return post && words.size() == at + 2 ? withoutZeros(words.get(at + 1)) : null;
    }

    private static int endOfName(List<String> words, int from) {
        for (int i = from + 1; i < words.size(); i++) {
            if (UNITS.containsKey(words.get(i)) && i + 1 < words.size()) {
                return i;
            }
        }
        return words.size();
    }

    private static String unit(List<String> words, int from) {
        int number = from;
        while (number < words.size() - 1 && UNITS.containsKey(words.get(number))) {
            number++;
        }
        return withoutZeros(String.join("", words.subList(number, words.size())));
    }

    private static String name(List<String> words) {
        var name = new StringBuilder();
        int last = words.size() - 1;
        for (int i = 0; i <= last; i++) {
            String word = ANYWHERE.getOrDefault(words.get(i), words.get(i));
            boolean kind = i > 0 && (i == last || (i == last - 1 && isDirection(words.get(last))));
            name.append(name.isEmpty() ? "" : " ").append(kind ? SUFFIXES.getOrDefault(word, word) : word);
        }
        return name.toString();
    }

    private static boolean isDirection(String word) {
        String small = ANYWHERE.getOrDefault(word, word);
        return DIRECTIONS.contains(small);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrdinal(String word) {
        return word.length() > 2
                && (word.endsWith("ST") || word.endsWith("ND") || word.endsWith("RD") || word.endsWith("TH"));
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
