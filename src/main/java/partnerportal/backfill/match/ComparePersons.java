package partnerportal.backfill.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Compares two persons by themselves, whatever else is in a list: no name is frequent, and no pair too unlike. */
public final class ComparePersons {

    private final Cleaning cleaning = new Cleaning();
    private final Weights weights = Weights.standard();

    /** @param day the request's; a birth after it counts as missing */
    public Evidence compare(PersonFields patient, PersonFields listed, LocalDate day) {
        var scorer = new Scorer(features(patient), Features.digits(day), new NoList(), weights, Integer.MIN_VALUE);
        return Objects.requireNonNull(scorer.compare(features(listed))).evidence();
    }

    private Features features(PersonFields person) {
        return Features.of(0, cleaning.clean(person), null, null);
    }

    private static final class NoList implements EligibilityIndex {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int rowsWithGivenName(String name) {
            return 0;
        }

        @Override
        public int rowsWithFamilyName(String name) {
            return 0;
        }

        @Override
        public Candidates candidates(long[] keys) {
            return Candidates.of(List.of(), 0);
        }
    }
}
