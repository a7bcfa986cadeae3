package partnerportal.backfill.eligible;

import partnerportal.backfill.match.BlockingKeys;
import partnerportal.backfill.match.CleanPerson;
import partnerportal.backfill.match.names.Hashes;
import partnerportal.backfill.match.names.Name;

import java.util.Arrays;

/** Under which keys a row is kept: those of matching, and one for each name, by which the rows with a name are counted. */
final class RowKeys {

    /** Of matching's keys the kinds are smaller. */
    private static final long GIVEN_NAME = BlockingKeys.KINDS;

    private static final long FAMILY_NAME = BlockingKeys.KINDS + 1;
    private static final int HASH_BITS = 56;

    private RowKeys() {}

    static long[] of(CleanPerson person) {
        var keys = BlockingKeys.of(person);
        int count = keys.length;
        keys = Arrays.copyOf(keys, count + 2);
        if (person.givenName() != null) {
            keys[count++] = ofGivenName(Name.given(person.givenName()).text());
        }
        if (person.familyName() != null) {
            keys[count++] = ofFamilyName(Name.family(person.familyName()).text());
        }
        return Arrays.copyOf(keys, count);
    }

    static long ofGivenName(String name) {
        return key(GIVEN_NAME, name);
    }

    static long ofFamilyName(String name) {
        return key(FAMILY_NAME, name);
    }

    /** Above all keys of matching, whose kinds stand higher than 40 bits. */
    private static long key(long kind, String name) {
        return (kind << HASH_BITS) | (Hashes.of(name) >>> (Long.SIZE - HASH_BITS));
    }
}
