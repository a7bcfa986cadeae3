package partnerportal.directory;

import java.util.concurrent.atomic.AtomicLong;

/** Keys and names that no other test uses: all tests share one database. */
public final class Ids {

    private static final AtomicLong LAST = new AtomicLong(7_000_000);

    private Ids() {}

    public static long next() {
        return LAST.incrementAndGet();
    }

    /** Short enough for a market. */
    public static String shortName() {
        return "T" + next();
    }

    public static String name(String words) {
        return words + " " + next();
    }
}
