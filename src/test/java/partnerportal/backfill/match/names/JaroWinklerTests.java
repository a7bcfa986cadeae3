package partnerportal.backfill.match.names;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class JaroWinklerTests {

    @ParameterizedTest
    @CsvSource({
        "MARTHA,MARHTA,.9611",
        "DWAYNE,DUANE,.8400",
        "DIXON,DICKSONX,.8133",
        "MARIE,MARIA,.9200",
        "ABC,XYZ,0",
        "ROSA,ROSA,1"
    })
    void isWhatTheLiteratureSays(String one, String other, double similarity) {
        assertThat(JaroWinkler.similarity(one, other)).isCloseTo(similarity, within(.0001));
    }

    @Property
    void isTheSameBothWays(
            @ForAll @CharRange(from = 'A', to = 'E') @StringLength(max = 9) String one,
            @ForAll @CharRange(from = 'A', to = 'E') @StringLength(max = 9) String other) {
        double similarity = JaroWinkler.similarity(one, other);

        assertThat(JaroWinkler.similarity(other, one)).isEqualTo(similarity);
        assertThat(similarity).isBetween(0.0, 1.0);
        assertThat(similarity == 1.0).isEqualTo(one.equals(other) && !one.isEmpty());
    }

    @Property
    void endsForWordsOfAnyLength(@ForAll @StringLength(min = 60, max = 200) String one, @ForAll String other) {
        assertThat(JaroWinkler.similarity(one, other)).isBetween(0.0, 1.0);
    }
}
