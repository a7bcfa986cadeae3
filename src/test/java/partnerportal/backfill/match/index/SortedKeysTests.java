package partnerportal.backfill.match.index;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class SortedKeysTests {

    private static final long HIGHEST = (1L << 40) - 1;

    @Property(tries = 200)
    void giveTheRowsOfEachKeyInOrder(
            @ForAll long seed, @ForAll @IntRange(max = 5000) int size, @ForAll @IntRange(min = 1, max = 400) int keys) {
        var random = new Random(seed);
        long[] hashes = random.longs(keys, 0, HIGHEST + 1).toArray();
        hashes[0] = random.nextBoolean() ? 0 : HIGHEST;
        var entries = new LongList(0);
        var expected = new ArrayList<List<Integer>>();
        for (int key = 0; key < keys; key++) {
            expected.add(new ArrayList<>());
        }
        for (int place = 0; place < size; place++) {
            int key = random.nextInt(keys);
            entries.add(SortedKeys.entry(hashes[key], place));
            expected.get(key).add(place);
        }

        SortedKeys sorted = SortedKeys.of(entries);

        for (int key = 0; key < keys; key++) {
            assertThat(places(sorted, hashes[key])).isEqualTo(expected.get(key));
        }
    }

    @Test
    void giveNothingForOtherKeys() {
        var entries = new LongList(0);
        entries.add(SortedKeys.entry(7, 1));

        SortedKeys sorted = SortedKeys.of(entries);

        assertThat(places(sorted, 6)).isEmpty();
        assertThat(places(sorted, 8)).isEmpty();
        assertThat(places(sorted, HIGHEST)).isEmpty();
        assertThat(places(SortedKeys.of(new LongList(0)), 7)).isEmpty();
    }

    @Test
    void haveTheLastPlaceThereIs() {
        var entries = new LongList(0);
        entries.add(SortedKeys.entry(HIGHEST, SortedKeys.MOST_ROWS - 1));

        assertThat(places(SortedKeys.of(entries), HIGHEST)).containsExactly(SortedKeys.MOST_ROWS - 1);
    }

    private static List<Integer> places(SortedKeys keys, long hash) {
        var places = new ArrayList<Integer>();
        int start = keys.start(hash);
        for (int entry = start; entry < keys.end(hash, start); entry++) {
            places.add(keys.place(entry));
        }
        return places;
    }
}
