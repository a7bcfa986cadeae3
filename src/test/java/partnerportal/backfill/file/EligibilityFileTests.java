package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What no file in the repository should be large enough for, and what people say about columns. */
class EligibilityFileTests {

    private static final String HEADER = "given_name,family_name,birth_date,street\n";
    private static final String NEXT = "Ben,Okafor,1975-12-01,1 Oak Ave\n";
    private static final int TEN_MEGABYTES = 10 << 20;

    @Test
    void fieldOfTenMegabytesIsLeftOutWhereItDoesNotMatter() {
        var read =
                ReadRows.of(HEADER + "Ada,Lindqvist,1980-02-29,\"" + "x\n".repeat(TEN_MEGABYTES / 2) + "\"\n" + NEXT);
        assertThat(read.usable).hasSize(2);
        assertThat(read.usable.getFirst().eligible().person().street()).isNull();
        assertThat(read.usable.getLast().line()).isEqualTo(3 + TEN_MEGABYTES / 2);
        assertThat(read.problems)
                .containsExactly(
                        new RowProblem(2, 1, Column.STREET, ProblemCode.LEFT_OUT_LONG, List.of("Street", "500"), null));
    }

    @Test
    void fieldOfTenMegabytesRejectsTheRowWhereItMatters() {
        var read = ReadRows.of(HEADER + "Ada," + "x".repeat(TEN_MEGABYTES) + ",1980-02-29,\n" + NEXT);
        assertThat(read.rejected).containsExactly(1);
        assertThat(read.problems).extracting(RowProblem::code).containsExactly(ProblemCode.TOO_LONG);
        assertThat(read.usable).hasSize(1);
    }

    @Test
    void fieldOfTenMegabytesInAColumnOfNobodysIsPassedOver() {
        var read = ReadRows.of("given_name,family_name,birth_date,notes\nAda,Lindqvist,1980-02-29,"
                + "x".repeat(TEN_MEGABYTES) + "\n" + NEXT);
        assertThat(read.usable).hasSize(2);
        assertThat(read.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "#", "e", "7", "\ud83d\ude00"})
    void whatCannotSeparateColumnsIsTakenForTheHeader(String separator) {
        assertThatThrownBy(() -> ReadRows.of("sep=" + separator + "\n" + HEADER + NEXT))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, 9999-12-31", "12/31/2999, 2999-12-31", "99991231, 9999-12-31", "31-DEC-9999, 9999-12-31"})
    void eligibleForEverIsADate(String written, LocalDate until) {
        var read = ReadRows.of(
                "given_name,family_name,birth_date,eligible_until\nAda,Lindqvist,1980-02-29," + written + "\n");

        assertThat(read.problems).isEmpty();
        assertThat(read.usable.getFirst().eligible().eligibleUntil()).isEqualTo(until);
    }

    @Test
    void longHeadersAreNamedWholeSoThatTheyCanBeChosen() {
        var header =
                "date on which the eligibility of this person ends, as the payer has told us lately".replace(",", "");
        var read = ReadRows.of("given_name,family_name,birth_date," + header + "\nAda,Lindqvist,1980-02-29,x\n");

        assertThat(read.survey.unused()).containsExactly(header);
    }

    @Test
    void fieldBeyondAllMeasureRefusesTheFile() {
        assertThatThrownBy(() -> ReadRows.of(HEADER + NEXT + "Ada,\"" + "x".repeat(CsvText.LARGEST_FIELD + 10)))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FileProblem.FIELD_TOO_LARGE);
                    assertThat(refused.sentence())
                            .startsWith("The row that begins in line 3 has a field of more than 16,000,000");
                });
    }

    @Test
    void moreRowsThanAllowedRefuseTheFile() {
        var options = new ReadingOptions(ColumnMapping.none(), ColumnMapping.none(), WrittenDown.TODAY, 2);
        assertThat(ReadRows.of((HEADER + NEXT + NEXT).getBytes(StandardCharsets.UTF_8), options).usable)
                .hasSize(2);
        refused(HEADER + NEXT + NEXT + NEXT, options, FileProblem.TOO_MANY_ROWS, "The file has more than 2 rows");
    }

    @Test
    void peopleSayWhichColumnIsWhich() {
        var mapping = new ColumnMapping(Map.of(
                Column.GIVEN_NAME, "Vorname",
                Column.FAMILY_NAME, "NACH name",
                Column.BIRTH_DATE, "geb.",
                Column.ZIP, ""));
        var read = ReadRows.of(
                "Nachname;Vorname;Geb;First Name;zip;member\nLindqvist;Ada;1980-02-29;Wrong;80202;M-1\n"
                        .getBytes(StandardCharsets.UTF_8),
                by(mapping));
        var person = read.usable.getFirst().eligible().person();
        assertThat(person.givenName()).isEqualTo("Ada");
        assertThat(person.familyName()).isEqualTo("Lindqvist");
        assertThat(person.zip()).isNull();
        assertThat(person.memberId()).isEqualTo("M-1");
        assertThat(read.survey.unused()).containsExactly("First Name", "zip");
    }

    @Test
    void delimiterIsFoundByWhatPeopleSayOfTheColumns() {
        var mapping = new ColumnMapping(
                Map.of(Column.GIVEN_NAME, "a", Column.FAMILY_NAME, "b, later c", Column.BIRTH_DATE, "d"));
        var read =
                ReadRows.of("a|b, later c|d\nAda|Lindqvist|1980-02-29\n".getBytes(StandardCharsets.UTF_8), by(mapping));
        assertThat(read.survey.delimiter()).isEqualTo('|');
        assertThat(read.usable).hasSize(1);
    }

    @Test
    void mappingToAColumnThatIsNotThereNamesThoseThatAre() {
        refused(
                HEADER + NEXT,
                by(new ColumnMapping(Map.of(Column.ZIP, "Postcode"))),
                FileProblem.MISSING_COLUMN,
                "The file has no column named Postcode. Columns found: given_name, family_name, birth_date, street");
    }

    @Test
    void oneColumnIsNotTwoThings() {
        refused(
                HEADER + NEXT,
                by(new ColumnMapping(Map.of(Column.ZIP, "street", Column.PHONE, "Street"))),
                FileProblem.ONE_COLUMN_TWICE,
                "One column of the file cannot be both zip and phone.");
    }

    @Test
    void rememberedMappingIsUsedWhenTheFileHasAllItsColumns() {
        var remembered = new ColumnMapping(Map.of(Column.ZIP, "delivery area"));
        var options = new ReadingOptions(ColumnMapping.none(), remembered, WrittenDown.TODAY, 100);
        var with = "given_name,family_name,birth_date,zip,delivery area\nAda,Lindqvist,1980-02-29,80202,80303\n";
        assertThat(zip(with, options)).isEqualTo("80303");
        assertThat(zip(with.replace("delivery", "other"), options)).isEqualTo("80202");
        var said = new ReadingOptions(new ColumnMapping(Map.of(Column.ZIP, "zip")), remembered, WrittenDown.TODAY, 100);
        assertThat(zip(with, said)).isEqualTo("80202");
    }

    @Test
    void mappingThatWasUsedIsToldWhole() {
        var mapping = ReadRows.of(HEADER + NEXT).survey.mapping();
        assertThat(mapping.headers())
                .hasSize(Column.values().length)
                .containsEntry(Column.GIVEN_NAME, "given_name")
                .containsEntry(Column.ZIP, "");
        assertThat(ReadRows.of((HEADER + NEXT).getBytes(StandardCharsets.UTF_8), by(mapping)).usable)
                .hasSize(1);
    }

    @Test
    void fileThatCannotBeFetchedIsNoProblemOfTheFile() {
        var file = new EligibilityFile(() -> {
            throw new IOException("Gone.");
        });
        assertThatThrownBy(() -> file.survey(by(ColumnMapping.none()))).isInstanceOf(UncheckedIOException.class);
    }

    private static @Nullable String zip(String text, ReadingOptions options) {
        return ReadRows.of(text.getBytes(StandardCharsets.UTF_8), options)
                .usable
                .getFirst()
                .eligible()
                .person()
                .zip();
    }

    private static ReadingOptions by(ColumnMapping mapping) {
        return ReadingOptions.by(mapping, WrittenDown.TODAY);
    }

    private static void refused(String text, ReadingOptions options, FileProblem problem, String sentence) {
        assertThatThrownBy(() -> ReadRows.of(text.getBytes(StandardCharsets.UTF_8), options))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.sentence()).startsWith(sentence);
                });
    }
}
