package partnerportal.backfill.match;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WeightsTests {

    private final Weights weights = Weights.standard();

    @Test
    void areLogarithmsOfTheRatio() {
        assertThat(weights.of(Field.BIRTH_DATE, Level.EXACT)).isEqualTo(14_873);
        assertThat(weights.of(Field.SSN, Level.EXACT)).isEqualTo(13_136);
        assertThat(weights.of(Field.ZIP, Level.EXACT)).isEqualTo(11_468);
        assertThat(weights.of(Field.SEX, Level.CLASH)).isEqualTo(-4_644);
        assertThat(weights.version()).isEqualTo(2);
    }

    @Test
    void areNothingForWhatIsMissing() {
        for (Field field : Field.values()) {
            assertThat(weights.of(field, Level.MISSING)).as(field.word()).isZero();
        }
    }

    @Test
    void growWithTheRarityOfANameAsFarAsTheFloor() {
        int common = weights.exactName(Field.FAMILY_NAME, 10_000, 1_000_000);
        int rare = weights.exactName(Field.FAMILY_NAME, 500, 1_000_000);
        int rarest = weights.exactName(Field.FAMILY_NAME, 1, 1_000_000);

        assertThat(common).isLessThan(rare);
        assertThat(rare).isLessThan(rarest);
        assertThat(rarest).isEqualTo(weights.exactName(Field.FAMILY_NAME, 100, 1_000_000));
    }

    @Test
    void beginWithTheSizeOfTheList() {
        assertThat(weights.prior(1)).isZero();
        assertThat(weights.prior(1024)).isEqualTo(-10_000);
        assertThat(weights.prior(1_048_576)).isEqualTo(-20_000);
    }

    @Test
    void sayHowLikelyAScoreIsByTheBoundsOfTheOutcomes() throws IOException {
        assertThat(weights.likelihood(8)).isEqualTo(Likelihood.MUCH);
        assertThat(weights.likelihood(7.999)).isEqualTo(Likelihood.MORE);
        assertThat(weights.likelihood(3.3)).isEqualTo(Likelihood.MORE);
        assertThat(weights.likelihood(3.299)).isEqualTo(Likelihood.LITTLE);
        var stricter = Weights.read(new StringReader(standard().replace("outcome.score = 8", "outcome.score = 9")));
        assertThat(stricter.likelihood(8)).isEqualTo(Likelihood.MORE);
    }

    @Test
    void fallFromLevelToLevel() {
        assertThat(weights.of(Field.BIRTH_DATE, Level.ONE_EDIT))
                .isGreaterThan(weights.of(Field.BIRTH_DATE, Level.TWO_EDITS));
        assertThat(weights.of(Field.BIRTH_DATE, Level.TWO_EDITS))
                .isGreaterThan(weights.of(Field.BIRTH_DATE, Level.CLASH));
        assertThat(weights.of(Field.GIVEN_NAME, Level.CLOSE_92))
                .isGreaterThan(weights.of(Field.GIVEN_NAME, Level.CLOSE_88));
        assertThat(weights.of(Field.GIVEN_NAME, Level.CLOSE_70))
                .isGreaterThan(weights.of(Field.GIVEN_NAME, Level.CLASH));
    }

    @Test
    void refuseFiguresThatAreMissingUnknownOrImpossible() throws IOException {
        String text = standard();
        assertRefused(text.replace("sex.exact", "sex.same"), "sex.exact is not given");
        assertRefused(text + "\nshoe.exact = 0.1 0.2", "Unknown: shoe.exact");
        assertRefused(
                text.replace("sex.exact = 0.98", "sex.exact = 1.98"),
                "sex.exact has to be over 0 and at most 1, and is 1.98");
        assertRefused(text.replace("version = 2", "version = one"), "version is no number: one");
        assertRefused(
                text.replace("sex.exact = 0.98 0.50", "sex.exact = 0.98"), "Write sex.exact as two numbers, m and u");
    }

    private static String standard() throws IOException {
        return new String(
                Objects.requireNonNull(Weights.class.getResourceAsStream("/backfill/weights.properties"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static void assertRefused(String text, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.read(new StringReader(text)))
                .withMessage(because);
    }
}
