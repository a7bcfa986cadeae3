package partnerportal.backfill.match.names;

import partnerportal.backfill.match.text.WordList;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Given names that people bear, as opposed to what comes of a slip of the hand. */
public final class KnownNames {

    private static final Set<String> NAMES = read();

    private KnownNames() {}

    /** @param name one word in capital letters */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        var names = new HashSet<String>();
        for (String file : new String[] {"given-names.txt", "nicknames.txt"}) {
            for (String line : WordList.read(file)) {
                names.addAll(Arrays.asList(line.split(" ")));
            }
        }
        return Set.copyOf(names);
    }
}
