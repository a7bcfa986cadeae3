package partnerportal.backfill.match.names;

import partnerportal.backfill.match.text.WordList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of given names and what people of that name are called. */
final class Nicknames {

    static final int[] NO_CLASSES = {};
    private static final Map<String, int[]> CLASSES = read();

    private Nicknames() {}

    /** The numbers of the classes that a name belongs to; one array for all who ask. */
    static int[] classesOf(String name) {
        return CLASSES.getOrDefault(name, NO_CLASSES);
    }

    private static Map<String, int[]> read() {
        var classes = new HashMap<String, List<Integer>>();
        List<String> lines = WordList.read("nicknames.txt");
        for (int number = 0; number < lines.size(); number++) {
            for (String name : lines.get(number).split(" ", -1)) {
                classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(number);
            }
        }
        var numbers = new HashMap<String, int[]>();
        classes.forEach((name, of) ->
                numbers.put(name, of.stream().mapToInt(Integer::intValue).toArray()));
        return Map.copyOf(numbers);
    }
}
