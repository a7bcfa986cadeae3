package partnerportal.backfill.match.text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

    @Test
    void areCapitalLettersWithoutAccents() {
        assertThat(Words.of("  José  Muñoz ")).isEqualTo("JOSE MUNOZ");
        assertThat(Words.of("Zoë")).isEqualTo("ZOE");
        assertThat(Words.of("Jose\u0301")).isEqualTo("JOSE");
        assertThat(Words.of("Ｒｏｓａ")).isEqualTo("ROSA");
    }

    @Test
    void spellLettersThatAreNoLetterWithMark() {
        assertThat(Words.of("Łukasz Øster Straße Þór Æsa œuvre Đorđe Işık"))
                .isEqualTo("LUKASZ OSTER STRASSE THOR AESA OEUVRE DORDE ISIK");
    }

    @Test
    void arePartedByMarksButNotByApostropheAndPeriod() {
        assertThat(Words.of("O'Brien-Smith")).isEqualTo("OBRIEN SMITH");
        assertThat(Words.of("O’Brien")).isEqualTo("OBRIEN");
        assertThat(Words.of("J.R.")).isEqualTo("JR");
        assertThat(Words.of("Smith,Jr.")).isEqualTo("SMITH JR");
        assertThat(Words.of("Bob \"Bobby\" (Rob)")).isEqualTo("BOB BOBBY ROB");
    }

    @Test
    void keepLettersOfOtherScripts() {
        assertThat(Words.of("Иванов")).isEqualTo("ИВАНОВ");
        assertThat(Words.of("王 小明")).isEqualTo("王 小明");
    }

    @Test
    void areEmptyWithoutLettersAndDigits() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of(" -- ")).isEmpty();
        assertThat(Words.split("")).isEmpty();
    }

    @Property
    void staysAsItIsOnceItIsClean(@ForAll String text) {
        String once = Words.of(text);
        assertThat(Words.of(once)).isEqualTo(once);
        assertThat(String.join(" ", Words.split(once))).isEqualTo(once);
    }
}
