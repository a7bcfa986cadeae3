package partnerportal.backfill.match.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameTests {

    @Test
    void ofSeveralGivenWordsIsTheFirstAndAllInOne() {
        assertThat(Name.given("MARY ANN").text()).isEqualTo("MARY");
        assertThat(Name.given("MARY ANN").sharesForm(Name.given("MARY"))).isTrue();
        assertThat(Name.given("MARY ANN").sharesForm(Name.given("MARYANN"))).isTrue();
        assertThat(Name.given("MARYANN").sharesForm(Name.given("MARY ANN"))).isTrue();
        assertThat(Name.given("MARY ANN").sharesForm(Name.given("MARY BETH"))).isFalse();
        assertThat(Name.given("MARY ANN").sharesForm(Name.given("MARY ANN"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GARCIA LOPEZ,GARCIA",
        "GARCIA LOPEZ,LOPEZ",
        "LOPEZ,GARCIA LOPEZ",
        "GARCIA LOPEZ,LOPEZ GARCIA",
        "DE LA CRUZ,CRUZ",
        "VAN DER BERG,BERG",
        "GARCIA DE LEON,LEON"
    })
    void ofAFamilyIsOneWithItsParts(String one, String other) {
        assertThat(Name.family(one).isPartOf(Name.family(other))).isTrue();
        assertThat(Name.family(other).isPartOf(Name.family(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GARCIA LOPEZ,GARCIA RUIZ", "MC DONALD,DONALD", "ST JOHN,JOHN", "O BRIEN,BRIEN", "GARCIA,GARZA"})
    void ofAFamilyIsNotOneWithOthers(String one, String other) {
        assertThat(Name.family(one).isPartOf(Name.family(other))).isFalse();
    }

    @Test
    void ofAFamilyIsAllItsWordsInOne() {
        assertThat(Name.family("DE LA CRUZ").text()).isEqualTo("DELACRUZ");
        assertThat(Name.family("MC DONALD").hasSameForms(Name.family("MCDONALD")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ROBERT,BOB",
        "BOB,BOBBY",
        "WILLIAM,BILL",
        "ELIZABETH,BETH",
        "CATHERINE,KATHY",
        "GUADALUPE,LUPE",
        "CHRIS,CHRISTINA",
        "CHRIS,CHRISTOPHER"
    })
    void knowsNicknames(String one, String other) {
        assertThat(Name.given(one).isNicknameOf(Name.given(other))).isTrue();
        assertThat(Name.given(other).isNicknameOf(Name.given(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MARIA,MARIE",
        "CHRISTINA,CHRISTOPHER",
        "JOHN,JONATHAN",
        "CARMEN,CARMELA",
        "JULIA,JULIE",
        "PAUL,PAULA",
        "XAQ,XAQ"
    })
    void tellsNamesFromNicknames(String one, String other) {
        assertThat(Name.given(one).isNicknameOf(Name.given(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MARCUS,MARCO,true",
        "JASMIN,JASMINE,true",
        "CHRISTOPHER,KRISTOPHER,true",
        "ROBERT,BOB,false",
        "JON,JOHN,false",
        "WILLIAM,WILL,false",
        "MARIA,MARIE,false",
        "MARCUS,MARCUS,false"
    })
    void tellsFormsThatPeopleBearSideBySide(String one, String other, boolean variant) {
        assertThat(Name.given(one).isVariantOf(Name.given(other))).isEqualTo(variant);
        assertThat(Name.given(other).isVariantOf(Name.given(one))).isEqualTo(variant);
    }

    @ParameterizedTest
    @CsvSource({"ROBERT,18163", "RUPERT,18163", "ASHCRAFT,1261", "TYMCZAK,20522", "PFISTER,16236", "LEE,12000"})
    void hasASound(String name, int sound) {
        assertThat(Name.family(name).sound()).isEqualTo(sound);
    }

    @Test
    void hasNoSoundInOtherScripts() {
        assertThat(Name.family("ИВАНОВ").sound()).isZero();
    }
}
