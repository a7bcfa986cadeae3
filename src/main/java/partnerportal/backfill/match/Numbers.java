package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.Edits;
import partnerportal.backfill.match.names.JaroWinkler;

/** How far two numbers, days or streets agree. */
final class Numbers {

    private static final double SAME_STREET = .9;
    private static final int SHORTEST_MEMBER_ID = 6;
    private static final String BOX = "PO BOX";

    private Numbers() {}

    static Level birthDate(int one, int other) {
        if (one == other) {
            return Level.EXACT;
        }
        int edits = Edits.ofDigits(one, other, 2);
        if (edits == 1) {
            return Level.ONE_EDIT;
        }
        if (one / 10_000 == other / 10_000 && one % 100 == other / 100 % 100 && one / 100 % 100 == other % 100) {
            return Level.DAY_MONTH_SWAPPED;
        }
        if (edits == 2) {
            return Level.TWO_EDITS;
        }
        return one / 10_000 == other / 10_000 ? Level.SAME_YEAR : Level.CLASH;
    }

    static Level ssn(int one, int other) {
        return switch (Edits.ofDigits(one, other, 2)) {
            case 0 -> Level.EXACT;
            case 1 -> oneEdit(one, other);
            case 2 -> Level.TWO_EDITS;
            default -> Level.CLASH;
        };
    }

    private static Level oneEdit(int one, int other) {
        if (one / 10 == other / 10) {
            return Level.LAST_DIGIT;
        }
        return Edits.isTurned(one, other) ? Level.TRANSPOSED : Level.ONE_EDIT;
    }

    /** Of ZIP codes and phone numbers. */
    static Level digits(long one, long other) {
        if (one == other) {
            return Level.EXACT;
        }
        return Edits.ofDigits(one, other, 1) == 1 ? Level.ONE_EDIT : Level.CLASH;
    }

    static Level street(Features one, Features other) {
        String name = one.streetName;
        String otherName = other.streetName;
        if (name == null || otherName == null || name.equals(BOX) != otherName.equals(BOX)) {
            return Level.MISSING;
        }
        boolean sameNumber = one.streetNumber.equals(other.streetNumber);
        if (name.equals(otherName)) {
            boolean oneNumber = sameNumber || one.streetNumber.isEmpty() || other.streetNumber.isEmpty();
            boolean sameUnit = one.unit.isEmpty() || other.unit.isEmpty() || one.unit.equals(other.unit);
            return sameNumber && sameUnit ? Level.EXACT : oneNumber ? Level.NEAR : Level.CLASH;
        }
        boolean near =
                sameNumber && !one.streetNumber.isEmpty() && JaroWinkler.similarity(name, otherName) >= SAME_STREET;
        return near ? Level.NEAR : Level.CLASH;
    }

    static Level memberId(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Level.MISSING;
        }
        if (one.equals(other)) {
            return Level.EXACT;
        }
        boolean near = one.length() >= SHORTEST_MEMBER_ID && Edits.isOne(one, other);
        return near ? Level.ONE_EDIT : Level.CLASH;
    }
}
