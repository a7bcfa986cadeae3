package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.PlainText;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in a file's first line, and which of our columns each is. */
final class Headers {

    private static final int MOST_NAMED = 30;
    private static final int LONGEST_NAMED = 60;

    private static final Pattern NO_KEY = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    /** Four digits in a row or a date are no name of a column but somebody's data. */
    private static final Pattern DATA = Pattern.compile("\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");

    /** Whose name, birth date and so on it is; says nothing about which column it is. */
    private static final List<String> OWNERS = List.of(
            "member", "patient", "mbr", "pat", "pt", "mem", "enrollee", "beneficiary", "bene", "person", "demographic");

    private final List<String> names;
    private final List<String> keys;

    Headers(List<String> cells) {
        this.names = cells.stream().map(Headers::tidy).toList();
        this.keys = names.stream().map(Headers::key).toList();
    }

    List<String> names() {
        return names;
    }

    /** What two headers have in common that people take for the same: letters and digits, in small letters. */
    static String key(String header) {
        return NO_KEY.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String tidy(String header) {
        return PlainText.strip(SPACES.matcher(header).replaceAll(" "));
    }

    /** How many of the names are known. */
    long known(ColumnMapping wanted) {
        return keys.stream()
                .filter(key -> wanted.headers().values().stream()
                                .anyMatch(header -> key(header).equals(key))
                        || Stream.of(Column.values()).anyMatch(column -> rank(column, key) >= 0))
                .count();
    }

    boolean hasAll(ColumnMapping mapping) {
        return mapping.headers().values().stream().allMatch(header -> header.isEmpty() || keys.contains(key(header)));
    }

    /**
     * Where each column is.
     *
     * @param wanted decides for the columns that it names
     * @throws FileRefused when a required column is missing or nobody knows which of two is meant
     */
    Map<Column, Integer> places(ColumnMapping wanted) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var taken = new HashMap<Integer, Column>();
        for (var column : Column.values()) {
            var header = wanted.headers().get(column);
            if (header != null && !header.isEmpty()) {
                put(column, named(header), places, taken);
            }
        }
        for (var column : Column.values()) {
            if (!wanted.headers().containsKey(column)) {
                var best = best(column, taken);
                if (best != null) {
                    put(column, best, places, taken);
                }
            }
        }
        for (var column : Column.values()) {
            if (column.isRequired() && !places.containsKey(column)) {
                throw missing(column.wireName());
            }
        }
        return places;
    }

    private static void put(Column column, int place, Map<Column, Integer> places, Map<Integer, Column> taken) {
        var other = taken.put(place, column);
        if (other != null) {
            throw FileProblem.ONE_COLUMN_TWICE.refused(other.wireName(), column.wireName());
        }
        places.put(column, place);
    }

    private int named(String header) {
        var key = key(header);
        int place = keys.indexOf(key);
        if (place < 0) {
            throw missing(shown(header));
        }
        refuseTwins(place);
        return place;
    }

    private @Nullable Integer best(Column column, Map<Integer, Column> taken) {
        Integer best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int at = 0; at < keys.size(); at++) {
            int rank = rank(column, keys.get(at));
            if (rank >= 0 && rank < bestRank && !taken.containsKey(at)) {
                best = at;
                bestRank = rank;
            }
        }
        if (best != null) {
            refuseTwins(best);
        }
        return best;
    }

    private void refuseTwins(int place) {
        var key = keys.get(place);
        if (keys.lastIndexOf(key) != keys.indexOf(key)) {
            throw FileProblem.DUPLICATE_COLUMN.refused(shown(names.get(place)));
        }
    }

    /** Whether the header is taken for the column where nobody says otherwise. */
    static boolean couldBe(Column column, String header) {
        return rank(column, key(header)) >= 0;
    }

    private static int rank(Column column, String key) {
        int rank = column.rank(key);
        if (rank >= 0) {
            return rank;
        }
        for (var owner : OWNERS) {
            if (key.startsWith(owner)) {
                int without = column.rank(key.substring(owner.length()));
                if (without >= 0) {
                    return without;
                }
            }
        }
        return -1;
    }

    private FileRefused missing(String name) {
        return names.stream().anyMatch(given -> DATA.matcher(given).find())
                ? FileProblem.NO_HEADER.refused()
                : FileProblem.MISSING_COLUMN.refused(name, list());
    }

    private String list() {
        var shown = names.stream()
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMED)
                .map(Headers::shown)
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? shown + " and " + (names.size() - MOST_NAMED) + " more" : shown;
    }

    /**
     * The headers that belong to no column, whole, so that a person can choose them; without those that are too long or may be
     * somebody's data.
     */
    List<String> unused(Map<Column, Integer> places) {
        var unused = new ArrayList<String>();
        for (int at = 0; at < names.size() && unused.size() < MOST_NAMED; at++) {
            var name = names.get(at);
            if (!places.containsValue(at)
                    && !name.isEmpty()
                    && name.length() <= ColumnMapping.LONGEST_HEADER
                    && !DATA.matcher(name).find()) {
                unused.add(name);
            }
        }
        return List.copyOf(unused);
    }

    private static String shown(String header) {
        return header.length() > LONGEST_NAMED ? header.substring(0, LONGEST_NAMED) + "..." : header;
    }
}
