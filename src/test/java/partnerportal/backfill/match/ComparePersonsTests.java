package partnerportal.backfill.match;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ComparePersonsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

    private final ComparePersons compare = new ComparePersons();

    @Test
    void agreesWithWhatWasFoundInAList() {
        var patient = PersonMother.rosa().given("Rosie").zip("80205").born(1948, 5, 28);
        var listed = PersonMother.rosa();

        assertThat(compare(patient, listed).codes())
                .isEqualTo(ListMother.match(patient, listed).pairs().getFirst().codes());
    }

    @Test
    void personsWhoShareNothingAreComparedToo() {
        var other = PersonMother.rosa()
                .given("Walter")
                .family("Oyelaran")
                .born(1980, 11, 30)
                .sex("M")
                .zip("10001")
                .street("9 Elm Avenue")
                .phone("212-555-0199")
                .ssn("318-20-5564");

        var evidence = compare(PersonMother.rosa(), other);

        assertThat(evidence.of(Field.GIVEN_NAME)).isEqualTo(Level.CLASH);
        assertThat(evidence.of(Field.SSN)).isEqualTo(Level.CLASH);
        assertThat(evidence.of(Field.MEMBER_ID)).isEqualTo(Level.MISSING);
    }

    @Test
    void namesThatWereChangedOverAreFound() {
        var swapped = PersonMother.rosa().given("Delgado").family("Rosa");
        assertThat(compare(PersonMother.rosa(), swapped).namesSwapped()).isTrue();
    }

    private Evidence compare(PersonMother patient, PersonMother listed) {
        return compare.compare(patient.fields(), listed.fields(), DAY);
    }
}
