package partnerportal.backfill.match.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class StreetTests {

    @ParameterizedTest
    @CsvSource({
        "1274 Kalamath Street,1274,KALAMATH ST,''",
        "1274 Kalamath St.,1274,KALAMATH ST,''",
        "01274 kalamath STR,1274,KALAMATH ST,''",
        "12B North 5th Avenue,12B,N 5TH AVE,''",
        "44 Fifth Ave Northwest,44,5TH AVE NW,''",
        "968 King Port Suite 566,968,KING PORT,566",
        "036 Traci Extensions Apt. 050,36,TRACI EXTENSIONS,50",
        "7 Elm Dr #4,7,ELM DR,4",
        "7 Elm Drive Apt #4-C,7,ELM DR,4C",
        "giblin street,'',GIBLIN ST,''",
        "1st Avenue,'',1ST AVE,''",
        "P.O. Box 7091,7091,PO BOX,''",
        "POST OFFICE BOX 0071,71,PO BOX,''"
    })
    void hasNumberNameAndUnit(String text, String number, String name, String unit) {
        assertThat(Street.of(text)).isEqualTo(new Street(number, name, unit));
    }

    @Test
    void isMissingWithoutName() {
        assertThat(Street.of("04877")).isNull();
        assertThat(Street.of("")).isNull();
        assertThat(Street.of("unknown")).isNull();
        assertThat(Street.of("Homeless")).isNull();
    }

    @Property
    void isReadTheSameFromItsLine(@ForAll("lines") String line) {
        Street street = Street.of(line);
        if (street != null) {
            assertThat(Street.of(street.line())).isEqualTo(street);
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "12", "007", "12B", "NORTH", "N", "ELM", "5TH", "FIFTH", "PO", "BOX", "P", "O", "ST", "STREET",
                        "AVENUE", "APT", "UNIT", "#", "FL", "LOT", "0", "4C", "SAINT", "ROAD", "HWY")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(words -> words.stream().filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    @Test
    void knowsTheShortFormOfEveryKind() {
        for (String line : WordList.read("street-words.txt")) {
            String[] words = line.split(" ");
            if (words[0].equals("suffix")) {
                assertThat(Arrays.stream(words).skip(1).map(word -> Street.of("7 ELM " + word)))
                        .as(line)
                        .containsOnly(new Street("7", "ELM " + words[1], ""));
            }
        }
    }
}
