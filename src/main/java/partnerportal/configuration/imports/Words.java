package partnerportal.configuration.imports;

import java.util.Locale;

/** Figures of imports as people say them. */
public final class Words {

    private Words() {}

    /** "12 new, 3 changed, 4,985 unchanged, 0 not used". */
    public static String of(Counts counts) {
        return String.format(
                Locale.US,
                "%,d new, %,d changed, %,d unchanged, %,d not used",
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.invalid());
    }

    /** "1 record", "2,000 records". */
    public static String records(int count) {
        return count == 1 ? "1 record" : String.format(Locale.US, "%,d records", count);
    }
}
