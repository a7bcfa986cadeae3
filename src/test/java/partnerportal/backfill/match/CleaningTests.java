package partnerportal.backfill.match;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.match.PersonMother.rosa;

class CleaningTests {

    @Test
    void takesSuffixesOutOfNames() {
        assertThat(rosa().family("Delgado Jr.").clean().suffix()).isEqualTo(Suffix.JR);
        assertThat(rosa().family("Delgado, III").clean().familyName()).isEqualTo("DELGADO");
        assertThat(rosa().given("John Sr").clean().givenName()).isEqualTo("JOHN");
        assertThat(rosa().family("Delgado 2nd").clean().suffix()).isEqualTo(Suffix.II);
        assertThat(rosa().suffix("J.R.").family("Delgado III").clean().suffix()).isEqualTo(Suffix.JR);
        assertThat(rosa().suffix("MD").clean().suffix()).isNull();
        assertThat(rosa().given("V").clean().givenName()).isEqualTo("V");
    }

    @Test
    void takesTitlesAndCredentialsOut() {
        assertThat(rosa().given("Mrs. Rosa").clean().givenName()).isEqualTo("ROSA");
        assertThat(rosa().family("Delgado MD Jr").clean())
                .isEqualTo(rosa().suffix("Jr").clean());
    }

    @Test
    void keepsTheWordsOfDoubleNames() {
        assertThat(rosa().family("García-López").clean().familyName()).isEqualTo("GARCIA LOPEZ");
        assertThat(rosa().given("Mary Ann").clean().givenName()).isEqualTo("MARY ANN");
        assertThat(rosa().given("Mary Ann").clean().middleName()).isEqualTo("ANN");
        assertThat(rosa().given("Mary Ann").middle("Ruth").clean().middleName()).isEqualTo("RUTH");
        assertThat(rosa().given("Jo Ann").clean().givenName()).isEqualTo("JOANN");
        assertThat(rosa().given("La Toya").clean().givenName()).isEqualTo("LATOYA");
    }

    @Test
    void mendsANameWithABlankInIt() {
        assertThat(rosa().given("Kayl A").clean().givenName()).isEqualTo("KAYLA");
        assertThat(rosa().given("E mma").clean().givenName()).isEqualTo("EMMA");
        assertThat(rosa().given("Juan A").clean().givenName()).isEqualTo("JUAN");
        assertThat(rosa().given("Kayl A").clean().middleName()).isNull();
    }

    @Test
    void putsInitialsToTheMiddleName() {
        assertThat(rosa().given("Rosa M.").clean().givenName()).isEqualTo("ROSA");
        assertThat(rosa().given("Rosa M.").clean().middleName()).isEqualTo("M");
        assertThat(rosa().given("J. Robert").clean().givenName()).isEqualTo("J");
        assertThat(rosa().given("J. Robert").clean().middleName()).isEqualTo("ROBERT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "Unknown Female", "Baby Boy", "BABYGIRL", "Test", "n/a", "xxx", "--", "123"})
    void knowsNamesThatAreNone(String name) {
        assertThat(rosa().given(name).clean().givenName()).isNull();
        assertThat(rosa().given("Rosa").family(name).clean().familyName()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"John,Doe", "JANE,DOE", "Baby,Girl"})
    void knowsWholeNamesThatAreNone(String given, String family) {
        CleanPerson nobody = rosa().given(given).family(family).clean();
        assertThat(nobody.givenName()).isNull();
        assertThat(nobody.familyName()).isNull();
    }

    @Test
    void doesNotBelieveEveryBirthDate() {
        assertThat(rosa().born(1900, 1, 1).clean().birthDate()).isNull();
        assertThat(rosa().born(1899, 12, 30).clean().birthDate()).isNull();
        assertThat(rosa().born(1900, 1, 2).clean().birthDate()).isEqualTo(LocalDate.of(1900, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"F,F", "female,F", "M,M", "Male,M"})
    void knowsTwoSexes(String text, Sex sex) {
        assertThat(rosa().sex(text).clean().sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "X", "", "other", "0"})
    void takesOtherSexesForMissing(String text) {
        assertThat(rosa().sex(text).clean().sex()).isNull();
    }

    @Test
    void comparesMemberIdsWithoutMarks() {
        assertThat(rosa().member(" ab-001 7 ").clean().memberId()).isEqualTo("AB0017");
        assertThat(rosa().member("0000").clean().memberId()).isNull();
        assertThat(rosa().member("N/A").clean().memberId()).isNull();
        assertThat(rosa().member("unknown").clean().memberId()).isNull();
        assertThat(rosa().member("11").clean().memberId()).isEqualTo("11");
        assertThat(rosa().member("9".repeat(65)).clean().memberId()).isNull();
    }

    @Test
    void showsNobodyInLogs() {
        assertThat(rosa().clean()).hasToString("CleanPerson[...]");
    }

    @Property
    void changesNothingTheSecondTime(@ForAll("people") PersonFields fields) {
        var cleaning = new Cleaning();
        CleanPerson once = cleaning.clean(fields);
        assertThat(cleaning.clean(once.fields())).usingRecursiveComparison().isEqualTo(once);
    }

    @Provide
    Arbitrary<PersonFields> people() {
        Arbitrary<String> word = Arbitraries.of(
                "Rosa", "JR", "j.r.", "III", "2nd", "V", "Mrs", "DR", "MD", "do", "A", "b", "Jo", "La", "de", "O'Brien",
                "García", "Baby", "boy", "Unknown", "test", "xx", "D1R", "J1R", "Łucja", "-", ",", "(Bob)", "12", "Ан",
                "mc", "John", "Doe");
        Arbitrary<String> name = word.list().ofMaxSize(4).map(words -> String.join(" ", words));
        Arbitrary<String> anything =
                Arbitraries.oneOf(name, Arbitraries.strings().ofMaxLength(12));
        return Combinators.combine(anything, anything, anything, anything, anything.injectNull(.3), anything)
                .as((given, middle, family, suffix, street, other) -> new PersonFields(
                        given, middle, family, suffix, null, other, other, street, other, other, other));
    }
}
