package partnerportal.backfill.match.text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigitsTests {

    @ParameterizedTest
    @CsvSource({
        "80204,80204",
        "2139,02139",
        "501,00501",
        "80204-1234,80204",
        "802041234,80204",
        "21391234,02139",
        "' 80204 ',80204"
    })
    void zipHasFiveDigits(String text, String zip) {
        assertThat(Digits.zip(text)).isEqualTo(zip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "00000", "99999", "802045", "K1A 0B1", "none"})
    void zipIsMissing(String text) {
        assertThat(Digits.zip(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "512-46-7391,7391",
        "512467391,7391",
        "512 46 7391,7391",
        "***-**-7391,7391",
        "XXX-XX-7391,7391",
        "7391,7391",
        "0049,0049",
        "12467391,7391"
    })
    void ssnKeepsItsLastFour(String text, String lastFour) {
        assertThat(Digits.ssnLastFour(text)).isEqualTo(lastFour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000-46-7391",
                "666-46-7391",
                "912-46-7391",
                "987654321",
                "111111111",
                "123-45-6789",
                "078-05-1120",
                "0000",
                "9999",
                "512-46-0000",
                "512-XX-XXXX",
                "51246",
                "5124673910",
                "unknown"
            })
    void ssnIsMissing(String text) {
        assertThat(Digits.ssnLastFour(text)).isNull();
    }

    @Property
    void whatIsKeptOfAnSsnMeansTheSameAsTheNumber(@ForAll @IntRange(max = 999_999_999) int number) {
        String lastFour = Digits.ssnLastFour("%09d".formatted(number));
        assertThat(Digits.ssnLastFour(lastFour)).isEqualTo(lastFour);
    }

    @ParameterizedTest
    @CsvSource({
        "(303) 555-0142,3035550142",
        "+1 303 555 0142,3035550142",
        "1-303-555-0142,3035550142",
        "303.555.0142 ext. 12,3035550142",
        "3035550142x9,3035550142"
    })
    void phoneHasTenDigits(String text, String phone) {
        assertThat(Digits.phone(text)).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555-0142", "0000000000", "9999999999", "1234567890", "23035550142", "none"})
    void phoneIsMissing(String text) {
        assertThat(Digits.phone(text)).isNull();
    }
}
