package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.backfill.match.CleanPerson;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.PersonFields;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a row means the same to matching as the row itself. */
class CleaningAgreementTests {

    private static final String HEADER = "given_name,family_name,birth_date,ssn,zip,phone,member_id,street,suffix\n";
    private static final LocalDate BIRTH = LocalDate.of(1980, 2, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123-45-4471", "123454471", "12344471", "***-**-4471", "XXX-XX-4471", "xxxxx4471", "4471", "0000",
                        "000-12-4471",
                "666-12-4471", "900-12-4471", "111-11-1111", "123456789", "078-05-1120", "xxx-xx-xxxx", "12345",
                        "123-45-0000", "1111"
            })
    void lastFourAreKeptExactlyWhereTheWholeNumberCounts(String ssn) {
        assertThat(read("Ada", "Lindqvist", ssn, "")).isEqualTo(cleaned("Ada", "Lindqvist", ssn, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2139", "02139", "02139-4301", "021394301", "2139-4301", "00000", "99999"})
    void zipIsTheSameOneInEveryForm(String zip) {
        assertThat(read("Ada", "Lindqvist", "", zip)).isEqualTo(cleaned("Ada", "Lindqvist", null, zip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNKNOWN",
                "Baby Boy",
                "John Doe",
                "Test",
                "NULL",
                "123",
                "--- ",
                "Ada",
                "Mary Ann",
                "Zoë",
                "Babette",
                "Null"
            })
    void rowsAreRejectedExactlyWhereMatchingHasNoName(String name) {
        var read = ReadRows.of(HEADER + name + ",Lindqvist,1980-02-29,,,,,,\n");
        assertThat(read.usable.isEmpty())
                .isEqualTo(cleaned(name, "Lindqvist", null, null).givenName() == null);
    }

    private static CleanPerson read(String given, String family, String ssn, String zip) {
        var read = ReadRows.of(HEADER
                + String.join(",", given, family, "1980-02-29", ssn, zip, "303-555-0142", "M-1", "12 Elm St", "Jr")
                + "\n");
        return new Cleaning().clean(read.usable.getFirst().eligible().person());
    }

    private static CleanPerson cleaned(String given, String family, @Nullable String ssn, @Nullable String zip) {
        return new Cleaning()
                .clean(new PersonFields(
                        given, null, family, "Jr", BIRTH, null, zip, "12 Elm St", "303-555-0142", ssn, "M-1"));
    }
}
