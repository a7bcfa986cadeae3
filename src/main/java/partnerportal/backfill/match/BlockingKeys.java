package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.index.LongList;
import partnerportal.backfill.match.names.Hashes;
import partnerportal.backfill.match.names.Name;

import java.util.List;

/**
 * The keys by which similar persons find each other without being compared with everybody. A key is a number of 43
 * bits: three for its kind, 40 of a hash. A part that is missing makes no key; further forms of a name make further keys.
 */
public final class BlockingKeys {

    /** How many kinds there are; a key's kind is below it. */
    public static final int KINDS = 8;

    /** Rows that may share a key; one of more is not looked up unless there is no other. */
    public static final int MOST_ROWS = 500;

    /** Rows that may share the one key that is left; a request without a rarer key says too little to be matched. */
    public static final int MOST_ROWS_OF_ONLY_KEY = 10_000;

    private static final int HASH_BITS = 40;
    private static final long HASH = (1L << HASH_BITS) - 1;

    private static final int FIRST_LAST = 0;
    private static final int BIRTH_DATE = 1;
    private static final int LAST_ZIP = 2;
    private static final int FIRST_ZIP = 3;
    private static final int SSN_LAST = 4;
    private static final int SSN_FIRST = 5;
    private static final int SSN_ZIP = 6;
    private static final int SOUND = 7;

    private BlockingKeys() {}

    /** Under which a row is kept; each once. */
    public static long[] of(CleanPerson person) {
        var keys = new LongList(16);
        add(Features.of(0, person, null, null), keys);
        return keys.distinct();
    }

    /** By which a patient's rows are looked up; each once. */
    public static long[] lookups(CleanPerson patient) {
        return lookups(Features.of(0, patient, null, null));
    }

    static long[] lookups(Features patient) {
        var keys = new LongList(16);
        add(patient, keys);
        if (patient.given != null && patient.family != null) {
            pairs(FIRST_LAST, patient.family, patient.given, keys);
        }
        return keys.distinct();
    }

    /** 0 to {@link #KINDS}. */
    static int kind(long key) {
        return (int) (key >>> HASH_BITS);
    }

    static long hash(long key) {
        return key & HASH;
    }

    static void add(Features of, LongList keys) {
        Name given = of.given;
        Name family = of.family;
        if (given != null && family != null) {
            pairs(FIRST_LAST, given, family, keys);
            if (of.birthDate != Features.MISSING && given.sound() != 0 && family.sound() != 0) {
                keys.add(key(SOUND, given.sound() * 100_000L + family.sound(), of.birthDate / 10_000));
            }
        }
        if (of.birthDate != Features.MISSING) {
            keys.add(key(BIRTH_DATE, 0, of.birthDate));
        }
        if (of.zip != Features.MISSING) {
            withNumber(LAST_ZIP, family, of.zip, keys);
            withNumber(FIRST_ZIP, given, of.zip, keys);
        }
        if (of.ssn != Features.NO_SSN) {
            withNumber(SSN_LAST, family, of.ssn, keys);
            withNumber(SSN_FIRST, given, of.ssn, keys);
            if (of.zip != Features.MISSING) {
                keys.add(key(SSN_ZIP, of.ssn, of.zip));
            }
        }
    }

    private static void pairs(int kind, Name first, Name last, LongList keys) {
        pairs(kind, first.hash(), last, keys);
        for (String form : forms(first)) {
            pairs(kind, Hashes.of(form), last, keys);
        }
    }

    private static void pairs(int kind, long first, Name last, LongList keys) {
        keys.add(key(kind, first, last.hash()));
        for (String form : forms(last)) {
            keys.add(key(kind, first, Hashes.of(form)));
        }
    }

    private static void withNumber(int kind, @Nullable Name name, int number, LongList keys) {
        if (name == null) {
            return;
        }
        keys.add(key(kind, name.hash(), number));
        for (String form : forms(name)) {
            keys.add(key(kind, Hashes.of(form), number));
        }
    }

    private static List<String> forms(Name name) {
        return name.hasMore() ? name.more() : List.of();
    }

    private static long key(int kind, long one, long other) {
        return (long) kind << HASH_BITS | Hashes.of(one, other) >>> (Long.SIZE - HASH_BITS);
    }
}
