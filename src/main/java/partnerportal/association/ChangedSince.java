package partnerportal.association;

import partnerportal.shared.Conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A backfill cannot be undone, because others changed since what it had changed. Nothing was changed. */
public class ChangedSince extends Conflict {

    private final transient SortedMap<Long, Long> byBackfill;
    private final long byPeople;

    /**
     * @param byBackfill how many associations each later backfill changed
     * @param byPeople how many were changed by hand
     */
    ChangedSince(SortedMap<Long, Long> byBackfill, long byPeople) {
        super("changed-since-backfill", words(byBackfill, byPeople));
        this.byBackfill = Collections.unmodifiableSortedMap(new TreeMap<>(byBackfill));
        this.byPeople = byPeople;
    }

    /** How many associations each later backfill changed, by its id. */
    public SortedMap<Long, Long> byBackfill() {
        return byBackfill;
    }

    /** How many were changed by hand. */
    public long byPeople() {
        return byPeople;
    }

    private static String words(SortedMap<Long, Long> byBackfill, long byPeople) {
        var who = new ArrayList<String>();
        byBackfill.forEach((id, count) -> who.add("BF-" + id + " changed " + associations(count)));
        if (byPeople > 0) {
            who.add("a person changed " + associations(byPeople));
        }
        var words = String.join(", ", who);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " since.";
    }

    private static String associations(long count) {
        return count == 1 ? "1 association" : String.format(Locale.US, "%,d associations", count);
    }
}
