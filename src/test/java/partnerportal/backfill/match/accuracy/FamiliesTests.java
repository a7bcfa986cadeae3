package partnerportal.backfill.match.accuracy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FamiliesTests {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nobodyIsTakenForAnotherAndMostAreFound(long seed) {
        var figures = new Figures(Families.of(seed, 300, 10_000));

        assertThat(figures.wrongMatches()).isEmpty();
        assertThat(figures.recallOfMatches()).isGreaterThan(.87);
        assertThat(figures.shareOfListedInReview()).isLessThan(.13);
    }
}
