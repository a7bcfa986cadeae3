package partnerportal.association;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What associations of one partner are, told in the simplest way: on every care request a pile of words, of which the last
 * one counts. Undoing a backfill takes its words away, which lie on top or it is refused.
 */
final class WordsOnRequests {

    /** @param backfill whose word it is; null for a person who said it by hand */
    record Word(@Nullable Long backfill, boolean holds, boolean byPerson, Said said) {}

    /** What is said of an association. */
    record Said(
            Origin origin,
            @Nullable Long backfill,
            @Nullable String member,
            @Nullable Double score,
            @Nullable String rule) {}

    private final Map<Long, List<Word>> piles = new HashMap<>();

    @Nullable
    Word last(long request) {
        var pile = pile(request);
        return pile.isEmpty() ? null : pile.getLast();
    }

    boolean holds(long request) {
        var last = last(request);
        return last != null && last.holds();
    }

    void say(long request, Word word) {
        pile(request).add(word);
    }

    /** The last word on every care request that has any. */
    Map<Long, Word> lastWords() {
        var words = new TreeMap<Long, Word>();
        Set.copyOf(piles.keySet()).forEach(request -> {
            var last = last(request);
            if (last != null) {
                words.put(request, last);
            }
        });
        return words;
    }

    /** How often each other backfill, or a person as 0, has the last word where the backfill had said something. */
    Map<Long, Long> saidSince(long backfill) {
        var since = new TreeMap<Long, Long>();
        for (var request : touchedBy(backfill)) {
            var last = pile(request).getLast();
            if (last.backfill() == null || last.backfill() != backfill) {
                since.merge(last.backfill() == null ? 0 : last.backfill(), 1L, Long::sum);
            }
        }
        return since;
    }

    void takeBack(long backfill) {
        touchedBy(backfill).forEach(request -> pile(request).removeLast());
    }

    Set<Long> touchedBy(long backfill) {
        var touched = new TreeSet<Long>();
        piles.forEach((request, pile) -> {
            if (pile.stream().anyMatch(word -> word.backfill() != null && word.backfill() == backfill)) {
                touched.add(request);
            }
        });
        return touched;
    }

    private List<Word> pile(long request) {
        return piles.computeIfAbsent(request, any -> new ArrayList<>());
    }
}
