package partnerportal.backfill.match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.match.ListMother.match;
import static partnerportal.backfill.match.PersonMother.rosa;

class LevelsTests {

    @ParameterizedTest
    @CsvSource({
        "Rosa,Rosa,EXACT",
        "Rosa,ROSA,EXACT",
        "Mary Ann,Maryann,EXACT",
        "Robert,Bob,NICKNAME",
        "Rosa,R,INITIAL",
        "R,R,INITIAL",
        "R,E,CLASH",
        "Marie,Maria,CLOSE_92",
        "Jonathan,Jonatan,CLOSE_92",
        "Amber,Amger,CLOSE_88",
        "Jason,Mason,CLOSE_80",
        "Kieran,Kiara,CLOSE_70",
        "Rosa,Ernest,CLASH"
    })
    void ofGivenNames(String patient, String listed, Level level) {
        assertLevel(rosa().given(patient), rosa().given(listed), Field.GIVEN_NAME, level);
    }

    @ParameterizedTest
    @CsvSource({
        "Delgado,DELGADO,EXACT",
        "De La Cruz,Delacruz,EXACT",
        "O'Brien,OBrien,EXACT",
        "García-López,Garcia Lopez,EXACT",
        "Garcia Lopez,Lopez,PART",
        "Delgado,Delgade,CLOSE_92",
        "Delgado,Kowalczyk,CLASH"
    })
    void ofFamilyNames(String patient, String listed, Level level) {
        assertLevel(rosa().family(patient), rosa().family(listed), Field.FAMILY_NAME, level);
    }

    @ParameterizedTest
    @CsvSource({
        "1948-05-23,EXACT",
        "1948-05-24,ONE_EDIT",
        "1984-05-23,ONE_EDIT",
        "1949-06-23,TWO_EDITS",
        "1948-11-16,SAME_YEAR",
        "1961-11-16,CLASH"
    })
    void ofBirthDates(LocalDate patient, Level level) {
        assertLevel(rosa().born(patient), rosa(), Field.BIRTH_DATE, level);
    }

    @Test
    void ofBirthDatesThatAreMissing() {
        assertLevel(rosa().born(null), rosa(), Field.BIRTH_DATE, Level.MISSING);
        assertLevel(rosa(), rosa().born(null), Field.BIRTH_DATE, Level.MISSING);
    }

    @Test
    void ofDayAndMonthChangedOver() {
        assertLevel(rosa().born(1948, 9, 5), rosa().born(1948, 5, 9), Field.BIRTH_DATE, Level.DAY_MONTH_SWAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "7391,EXACT",
        "3791,TRANSPOSED",
        "7392,LAST_DIGIT",
        "7491,ONE_EDIT",
        "7402,CLASH",
        "7481,TWO_EDITS",
        "0142,CLASH",
        "0000,MISSING"
    })
    void ofSsns(String patient, Level level) {
        assertLevel(rosa().ssn(patient), rosa(), Field.SSN, level);
    }

    @ParameterizedTest
    @CsvSource({"80204,EXACT", "80204-1234,EXACT", "80240,ONE_EDIT", "80214,ONE_EDIT", "10001,CLASH", "x,MISSING"})
    void ofZips(String patient, Level level) {
        assertLevel(rosa().zip(patient), rosa(), Field.ZIP, level);
    }

    @ParameterizedTest
    @CsvSource({
        "1274 KALAMATH ST,EXACT",
        "1274 Kalamath St Apt 3,EXACT",
        "Kalamath Street,NEAR",
        "1274 Kalamat Street,NEAR",
        "1275 Kalamath Street,CLASH",
        "9 Elm Road,CLASH",
        "PO Box 12,MISSING"
    })
    void ofStreets(String patient, Level level) {
        assertLevel(rosa().street(patient), rosa(), Field.STREET, level);
    }

    @Test
    void ofFlatsInOneHouse() {
        assertLevel(rosa().street("9 Elm Rd #3"), rosa().street("9 Elm Road Apt 3"), Field.STREET, Level.EXACT);
        assertLevel(rosa().street("9 Elm Rd #3"), rosa().street("9 Elm Road Apt 4"), Field.STREET, Level.NEAR);
    }

    @ParameterizedTest
    @CsvSource({"(303) 555-0142,EXACT", "303-555-0124,ONE_EDIT", "212-555-0142,CLASH", "555-0142,MISSING"})
    void ofPhones(String patient, Level level) {
        assertLevel(rosa().phone(patient), rosa(), Field.PHONE, level);
    }

    @ParameterizedTest
    @CsvSource({"AB-1234567,EXACT", "AB1234576,ONE_EDIT", "AB9934567,CLASH", "n/a,MISSING"})
    void ofMemberIds(String patient, Level level) {
        assertLevel(rosa().member(patient), rosa().member("ab1234567"), Field.MEMBER_ID, level);
    }

    @Test
    void ofSexAndSuffix() {
        assertLevel(rosa().sex("M"), rosa(), Field.SEX, Level.CLASH);
        assertLevel(rosa().sex("U"), rosa(), Field.SEX, Level.MISSING);
        assertLevel(rosa().suffix("Jr"), rosa().suffix("Junior"), Field.SUFFIX, Level.EXACT);
        assertLevel(rosa().suffix("Jr"), rosa().suffix("II"), Field.SUFFIX, Level.CLASH);
        assertLevel(rosa().suffix("Jr"), rosa(), Field.SUFFIX, Level.MISSING);
    }

    @Test
    void ofMiddleNames() {
        PersonMother teresa = rosa().middle("Teresa");
        assertLevel(teresa, teresa, Field.MIDDLE_NAME, Level.EXACT);
        assertLevel(rosa().middle("T."), teresa, Field.MIDDLE_NAME, Level.INITIAL);
        assertLevel(rosa().middle("Inez"), teresa, Field.MIDDLE_NAME, Level.CLASH);
        assertLevel(rosa(), teresa, Field.MIDDLE_NAME, Level.MISSING);
    }

    @Test
    void ofNamesInTheWrongOrder() {
        Evidence evidence = match(rosa().given("Delgado").family("Rosa"), rosa())
                .pairs()
                .getFirst()
                .evidence();

        assertThat(evidence.namesSwapped()).isTrue();
        assertThat(evidence.of(Field.GIVEN_NAME)).isEqualTo(Level.EXACT);
        assertThat(evidence.of(Field.FAMILY_NAME)).isEqualTo(Level.EXACT);
    }

    private static void assertLevel(PersonMother patient, PersonMother listed, Field field, Level level) {
        assertThat(match(patient, listed).pairs().getFirst().evidence().of(field))
                .isEqualTo(level);
    }
}
