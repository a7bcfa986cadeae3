package partnerportal.backfill.match.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceholdersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNKNOWN",
                "UNK",
                "BABY BOY",
                "BABY BOY OF MARIA",
                "TEST",
                "TEST PATIENT",
                "NFN",
                "XX",
                "AAAA",
                "N A",
                "ANONYMOUS"
            })
    void areNoNames(String name) {
        assertThat(Placeholders.contain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROSA", "X", "BO", "TESTA", "BABYLON", "UNKNOWNSKI", "JOHN", "BLANK", "SAMPLE"})
    void areToldFromNames(String name) {
        assertThat(Placeholders.contain(name)).isFalse();
    }
}
