package partnerportal.configuration.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "(303) 555-0142, +13035550142",
        "303.555.0142, +13035550142",
        "1 303 555 0142, +13035550142",
        "+1 303-555-0142, +13035550142",
        "+44 20 7946 0018, +442079460018"
    })
    void readsNumbersAsPeopleWriteThem(String text, String e164) {
        assertThat(PhoneNumber.parse(text, "/phone_number")).isEqualTo(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @CsvSource({"+13035550142, (303) 555-0142", "+442079460018, +44 20 7946 0018"})
    void showsHomeNumbersInNationalForm(String e164, String shown) {
        assertThat(new PhoneNumber(e164).display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-01", "no number", "+999 1234 5678", "303 555 0142 303 555 0142", "\u0000"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> PhoneNumber.parse(text, "/phone"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/phone");
                                    assertThat(problem.code()).isEqualTo("phone-number");
                                }));
    }

    @Test
    void refusesAnExtensionInsteadOfDroppingIt() {
        assertThatThrownBy(() -> PhoneNumber.parse("(303) 555-0142 ext. 12", "/phone_number"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("phone-number-extension");
    }

    @Test
    void blankIsNoNumber() {
        assertThat(PhoneNumber.parse("  ", "/phone_number")).isNull();
        assertThat(PhoneNumber.parse(null, "/phone_number")).isNull();
    }

    @Test
    void holdsTheInternationalFormOnly() {
        assertThatThrownBy(() -> new PhoneNumber("3035550142")).isInstanceOf(IllegalArgumentException.class);
    }
}
