package partnerportal.backfill.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A list whose rows are kept elsewhere. Gives what {@link MemoryIndex} gives for the same rows. */
public final class RowsIndex implements EligibilityIndex {

    private static final int[] NO_ROWS = {};

    private final RowSource source;
    private final Cleaning cleaning = new Cleaning();

    public RowsIndex(RowSource source) {
        this.source = source;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public int rowsWithGivenName(String name) {
        return source.rowsWithGivenName(name);
    }

    @Override
    public int rowsWithFamilyName(String name) {
        return source.rowsWithFamilyName(name);
    }

    @Override
    public Candidates candidates(long[] keys) {
        Map<Long, int[]> found = source.rowsOf(boxed(keys), BlockingKeys.MOST_ROWS + 1);
        int[] counts = counts(keys, found);
        if (Arrays.stream(counts).noneMatch(count -> count > 0 && count <= BlockingKeys.MOST_ROWS)
                && Arrays.stream(counts).anyMatch(count -> count > 0)) {
            found = source.rowsOf(boxed(keys), BlockingKeys.MOST_ROWS_OF_ONLY_KEY + 1);
            counts = counts(keys, found);
        }
        boolean[] chosen = KeyChoice.choose(counts);
        return Candidates.of(features(rows(keys, found, chosen)), KeyChoice.skipped(counts, chosen));
    }

    private static List<Long> boxed(long[] keys) {
        return Arrays.stream(keys).boxed().toList();
    }

    private static int[] counts(long[] keys, Map<Long, int[]> found) {
        return Arrays.stream(keys)
                .mapToInt(key -> found.getOrDefault(key, NO_ROWS).length)
                .toArray();
    }

    private static int[] rows(long[] keys, Map<Long, int[]> found, boolean[] chosen) {
        return IntStream.range(0, keys.length)
                .filter(key -> chosen[key])
                .flatMap(key -> Arrays.stream(found.getOrDefault(keys[key], NO_ROWS)))
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Features> features(int[] rows) {
        var features = new ArrayList<Features>(rows.length);
        if (rows.length > 0) {
            for (EligiblePerson person : source.people(rows)) {
                features.add(Features.of(
                        person.row(), cleaning.clean(person.person()), person.eligibleFrom(), person.eligibleUntil()));
            }
        }
        return features;
    }
}
