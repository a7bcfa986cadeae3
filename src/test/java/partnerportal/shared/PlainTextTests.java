package partnerportal.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0A, 0x7F, 0xAD, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0xD800, 0xFEFF, 0xE0041})
    void isNothingThatCannotBeSeen(int character) {
        assertThat(PlainText.isPlain("Alder" + Character.toString(character) + "Ridge"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alder Ridge Health", "Clínica Ñandú", "O'Brien & Söhne", "健康", "\uD83C\uDF32 Pines"})
    void isWhatPeopleWrite(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
    }

    @Test
    void losesSpaceOfAnyKindAroundIt() {
        assertThat(PlainText.strip("\u00A0 \t Alder\u00A0Ridge\u3000\n")).isEqualTo("Alder\u00A0Ridge");
    }
}
