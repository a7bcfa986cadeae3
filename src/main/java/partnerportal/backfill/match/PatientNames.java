package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.Name;

import java.util.List;

/** A patient's names against the names of rows: what they weigh depends on how many of the list bear them. */
final class PatientNames {

    private static final int NEVER = Integer.MIN_VALUE / 4;
    private static final int SHORTEST_NAME = 3;

    private final Weights weights;
    private final EligibilityIndex list;
    private final @Nullable Name given;
    private final @Nullable Name middle;
    private final @Nullable Name family;
    private final int exactGiven;
    private final int exactFamily;
    private final int givenHash;
    private final int familyHash;
    private final boolean hasMoreForms;
    private final int mostOfGiven;
    private final int mostOfOtherGiven;
    private final int mostOfFamily;
    private final int mostOfOtherFamily;
    private final int mostOfAll;

    private boolean swapped;
    private Level givenLevel = Level.MISSING;
    private Level familyLevel = Level.MISSING;

    PatientNames(Features patient, EligibilityIndex list, Weights weights) {
        this.weights = weights;
        this.list = list;
        given = patient.given;
        middle = patient.middle;
        family = patient.family;
        exactGiven = given == null ? 0 : exact(Field.GIVEN_NAME, given.text());
        exactFamily = family == null ? 0 : exact(Field.FAMILY_NAME, family.text());
        givenHash = patient.givenHash;
        familyHash = patient.familyHash;
        hasMoreForms = patient.hasMoreForms;
        mostOfOtherGiven = weights.highestOther(Field.GIVEN_NAME);
        mostOfOtherFamily = weights.highestOther(Field.FAMILY_NAME);
        mostOfGiven = Math.max(exactGiven, mostOfOtherGiven);
        mostOfFamily = Math.max(exactFamily, mostOfOtherFamily);
        mostOfAll = weights.exactName(Field.GIVEN_NAME, 0, list.size())
                + weights.exactName(Field.FAMILY_NAME, 0, list.size());
    }

    /** More than this the row's names cannot weigh; told by hashes, without reading them. */
    int most(Features row) {
        if (hasMoreForms || row.hasMoreForms) {
            return mostOfAll;
        }
        boolean mayBeSwapped = row.givenHash == familyHash || row.familyHash == givenHash;
        if (mayBeSwapped) {
            return mostOfAll;
        }
        return (row.givenHash == givenHash ? mostOfGiven : mostOfOtherGiven)
                + (row.familyHash == familyHash ? mostOfFamily : mostOfOtherFamily);
    }

    /** What both names of the row weigh; how far they agree is told afterwards. */
    int weigh(Features row) {
        swapped = false;
        givenLevel = given(row);
        familyLevel = Names.family(family, row.family);
        int straight = weightOfGiven(row, givenLevel) + weightOfFamily(familyLevel);
        int crossed = mayBeSwapped(row) ? crossed(row) : NEVER;
        if (crossed <= straight) {
            return straight;
        }
        swapped = true;
        givenLevel = Names.given(family, row.given);
        familyLevel = Names.family(given, row.family);
        return crossed;
    }

    Level given() {
        return givenLevel;
    }

    Level family() {
        return familyLevel;
    }

    boolean swapped() {
        return swapped;
    }

    Level middle(Features row) {
        return swapped || givenLevel == Level.MIDDLE_AS_FIRST ? Level.MISSING : Names.given(middle, row.middle);
    }

    double firstSimilarity(Features row) {
        Name first = swapped ? family : given;
        return first == null || row.given == null ? 0 : first.similarity(row.given);
    }

    FirstNames firstNames(Features row) {
        Name first = swapped ? family : given;
        return first == null || row.given == null ? FirstNames.OTHER : FirstNames.of(first, row.given, list);
    }

    boolean slipApart(Features row) {
        Name first = swapped ? family : given;
        return first != null && row.given != null && FirstNames.isSlip(first.text(), row.given.text(), SHORTEST_NAME);
    }

    private Level given(Features row) {
        Level level = Names.given(given, row.given);
        if (level == Level.EXACT || level == Level.NICKNAME || level == Level.MISSING) {
            return level;
        }
        boolean calledByMiddle =
                isMiddleOf(given, row.middle, middle, row.given) || isMiddleOf(row.given, middle, row.middle, given);
        return calledByMiddle ? Level.MIDDLE_AS_FIRST : level;
    }

    /**
     * Whether EMILY is EMMA EMILY. A middle name of her own would have to be the other's first name: EMILY ROSE is the
     * sister.
     */
    private static boolean isMiddleOf(
            @Nullable Name first, @Nullable Name middle, @Nullable Name own, @Nullable Name otherFirst) {
        return first != null
                && middle != null
                && !first.isInitial()
                && middle.hasForm(first.text())
                && (own == null
                        || otherFirst == null
                        || own.text().charAt(0) == otherFirst.text().charAt(0));
    }

    private boolean mayBeSwapped(Features row) {
        if (given == null || family == null || row.given == null || row.family == null) {
            return false;
        }
        boolean fits = givenLevel == Level.EXACT && familyLevel == Level.EXACT;
        return !fits
                && !given.isInitial()
                && !row.given.isInitial()
                && (family.sharesForm(row.given) || given.sharesForm(row.family));
    }

    private int crossed(Features row) {
        Level first = Names.given(family, row.given);
        Level last = Names.family(given, row.family);
        int ofFirst = first == Level.EXACT && family != null
                ? exact(Field.GIVEN_NAME, sharedForm(family, row.given))
                : other(Field.GIVEN_NAME, first);
        int ofLast = last == Level.EXACT && given != null
                ? exact(Field.FAMILY_NAME, given.text())
                : other(Field.FAMILY_NAME, last);
        return ofFirst + ofLast - weights.swappedPenalty();
    }

    private int weightOfGiven(Features row, Level level) {
        if (level == Level.EXACT && given != null) {
            return isText(given, row.given) ? exactGiven : exact(Field.GIVEN_NAME, sharedForm(given, row.given));
        }
        boolean initial = (given != null && given.isInitial()) || (row.given != null && row.given.isInitial());
        if (initial && (level == Level.INITIAL || level == Level.CLASH)) {
            return weights.initial(level == Level.INITIAL);
        }
        return other(Field.GIVEN_NAME, level);
    }

    private int weightOfFamily(Level level) {
        return level == Level.EXACT ? exactFamily : other(Field.FAMILY_NAME, level);
    }

    private static boolean isText(Name one, @Nullable Name other) {
        return other != null && one.text().equals(other.text());
    }

    private static String sharedForm(Name one, @Nullable Name other) {
        if (other == null || other.hasForm(one.text())) {
            return one.text();
        }
        List<String> more = one.more();
        return more.stream().filter(other::hasForm).findFirst().orElse(one.text());
    }

    private int other(Field field, Level level) {
        return weights.of(field, level);
    }

    private int exact(Field field, String name) {
        int bearing = field == Field.GIVEN_NAME ? list.rowsWithGivenName(name) : list.rowsWithFamilyName(name);
        return weights.exactName(field, bearing, list.size());
    }
}
