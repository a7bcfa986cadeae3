package partnerportal.backfill.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of two persons agreed and how far, without the values.
 *
 * @param levels by field; a field that either person lacks is not there
 * @param namesSwapped whether one's given name was held against the other's family name and the other way round
 */
public record Evidence(Map<Field, Level> levels, boolean namesSwapped) {

    private static final String SWAPPED = "names:swapped";

    public Evidence {
        var sorted = new EnumMap<Field, Level>(Field.class);
        sorted.putAll(levels);
        sorted.values().removeIf(level -> level == Level.MISSING);
        levels = Collections.unmodifiableMap(sorted);
    }

    /** @return how far the field agrees, {@link Level#MISSING} when it was not compared */
    public Level of(Field field) {
        return levels.getOrDefault(field, Level.MISSING);
    }

    /** Whether all that could be compared is the same. */
    public boolean exact() {
        return !namesSwapped && levels.values().stream().allMatch(level -> level == Level.EXACT);
    }

    /** One line that does not change from release to release, such as {@code given:nickname birth:exact zip:differs}. */
    public String codes() {
        String codes = levels.entrySet().stream()
                .map(one -> one.getKey().word() + ":" + one.getValue().word())
                .collect(Collectors.joining(" "));
        return namesSwapped ? codes + " " + SWAPPED : codes;
    }

    /**
     * What {@link #codes} gave.
     *
     * @throws IllegalArgumentException when it has a word that is none of the codes
     */
    public static Evidence parse(String codes) {
        var levels = new EnumMap<Field, Level>(Field.class);
        boolean swapped = false;
        for (String code : codes.isBlank()
                ? List.<String>of()
                : Arrays.asList(codes.strip().split(" +"))) {
            int colon = code.indexOf(':');
            if (code.equals(SWAPPED)) {
                swapped = true;
            } else if (colon < 0) {
                throw new IllegalArgumentException("No code: " + code);
            } else {
                levels.put(field(code.substring(0, colon)), level(code.substring(colon + 1)));
            }
        }
        return new Evidence(levels, swapped);
    }

    /** One sentence part for each field that was compared, such as "given name: nickname". */
    public List<String> words() {
        var words = new ArrayList<String>();
        levels.forEach((field, level) -> words.add(field.words() + ": " + level.words()));
        if (namesSwapped) {
            words.add("given and family name: changed over");
        }
        return words;
    }

    private static Field field(String word) {
        return Arrays.stream(Field.values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field: " + word));
    }

    private static Level level(String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level: " + word));
    }
}
