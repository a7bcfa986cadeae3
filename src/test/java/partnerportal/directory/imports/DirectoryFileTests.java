package partnerportal.directory.imports;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.Kind;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DirectoryFileTests {

    private static final String HEADER = "station_channel_item_id,display_name,active\n";
    private static final Map<Column, String> ALDER =
            Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, "Alder Ridge", Column.ACTIVE, "yes");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsFourSeparators(String separator) {
        var file = read("station_channel_item_id,display_name,active\n12,Alder Ridge,yes\n".replace(",", separator));
        assertThat(file.rows()).containsExactly(new GivenRow(2, ALDER, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsThreeLineEnds(String end) {
        var file = read((HEADER + "12,Alder Ridge,yes\n13,Birch,no\n").replace("\n", end));
        assertThat(file.rows()).extracting(GivenRow::line).containsExactly(2L, 3L);
        assertThat(file.rows().getFirst().texts()).isEqualTo(ALDER);
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        var file = read(" ACTIVE , Display_Name,\"STATION_CHANNEL_ITEM_ID\"\nyes,Alder Ridge,12\n");
        assertThat(file.rows().getFirst().texts()).isEqualTo(ALDER);
    }

    @Test
    void byteOrderMarkIsNotPartOfTheFirstColumn() {
        assertThat(read("\ufeff" + HEADER + "12,Alder Ridge,yes\n")
                        .rows()
                        .getFirst()
                        .texts())
                .isEqualTo(ALDER);
    }

    @Test
    void quotedTextMayHoldSeparatorsQuotesAndLineEnds() {
        var file = read(HEADER + "12,\"Alder, \"\"Ridge\"\"\nHealth\",yes\n13,Birch,no\n");
        assertThat(file.rows().getFirst().texts()).containsEntry(Column.DISPLAY_NAME, "Alder, \"Ridge\"\nHealth");
        assertThat(file.rows().getLast().line()).isEqualTo(4);
    }

    @Test
    void emptyLinesAreSkippedAndStillCounted() {
        assertThat(read(HEADER + "\n\n12,Alder Ridge,yes\n").rows().getFirst().line())
                .isEqualTo(4);
    }

    @Test
    void raggedRowsAreListedWithTheirLineAndTheOthersUsed() {
        var rows = read(HEADER + "12,Alder Ridge\n13,Birch,no\n14,Cedar,yes,more\n")
                .rows();
        assertThat(rows.get(0).problems())
                .containsExactly(new FieldProblem("", "columns", "Has 2 columns, the header has 3"));
        assertThat(rows.get(1).problems()).isEmpty();
        assertThat(rows.get(2).problems())
                .containsExactly(new FieldProblem("", "columns", "Has 4 columns, the header has 3"));
    }

    @Test
    void blankActiveIsAsIfItWereNotGiven() {
        assertThat(read(HEADER + "12,Alder Ridge, \n").rows().getFirst().texts())
                .doesNotContainKey(Column.ACTIVE);
        assertThat(read("station_channel_item_id,display_name\n12,Alder Ridge\n")
                        .rows()
                        .getFirst()
                        .texts())
                .doesNotContainKey(Column.ACTIVE);
    }

    @Test
    void columnsOfNoUseAreNamed() {
        var file = read("station_channel_item_id,colour,display_name\n12,red,Alder Ridge\n");
        assertThat(file.ignoredColumns()).containsExactly("colour");
        assertThat(file.rows().getFirst().texts()).containsEntry(Column.DISPLAY_NAME, "Alder Ridge");
    }

    @Test
    void columnOfAnotherKindIsOfNoUse() {
        assertThat(read("station_channel_item_id,time_zone,display_name\n12,America/Denver,Alder Ridge\n")
                        .ignoredColumns())
                .containsExactly("time_zone");
    }

    @Test
    void missingColumnIsNamedWithThoseFound() {
        assertThat(refusal("station_channel_item_id,name\n12,Alder Ridge\n"))
                .isEqualTo(new FieldProblem(
                        "/file",
                        "missing-column",
                        "The file has no column named display_name. Columns found: station_channel_item_id, name"));
    }

    @Test
    void repeatedColumnIsRefused() {
        assertThat(refusal("station_channel_item_id,display_name,Display_Name\n12,A,B\n")
                        .code())
                .isEqualTo("repeated-column");
    }

    @Test
    void emptyFileAndHeaderAloneAreToldApart() {
        assertThat(refusal("").message()).isEqualTo("The selected file is empty");
        assertThat(refusal("\ufeff").message()).isEqualTo("The selected file is empty");
        assertThat(refusal(HEADER).message()).isEqualTo("The file has a header but no rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void otherEncodingsAreRefusedInsteadOfGuessed(String charset) {
        var bytes = (HEADER + "12,Clínica Peñasco,yes\n").getBytes(Charset.forName(charset));
        assertThat(refusal(bytes).code()).isEqualTo("not-utf-8");
    }

    @Test
    void halfACharacterPairIsRefused() {
        var bytes = (HEADER + "12,Alder?,yes\n").getBytes(StandardCharsets.ISO_8859_1);
        var broken = new byte[bytes.length + 2];
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
        System.arraycopy(bytes, 0, broken, 0, at);
        broken[at] = (byte) 0xED;
        broken[at + 1] = (byte) 0xA0;
        broken[at + 2] = (byte) 0x80;
        System.arraycopy(bytes, at + 1, broken, at + 3, bytes.length - at - 1);
        assertThat(refusal(broken).code()).isEqualTo("not-utf-8");
    }

    @Test
    void quoteThatNeverEndsIsRefusedWithTheLineBefore() {
        var problem = refusal(HEADER + "12,Alder Ridge,yes\n13,\"Birch,no\n");
        assertThat(problem.code()).isEqualTo("not-csv");
        assertThat(problem.message()).startsWith("The file cannot be read after line 2.");
    }

    @Test
    void hugeFieldIsRefused() {
        assertThat(refusal(HEADER + "12," + "x".repeat(10_000_000) + ",yes\n").code())
                .isEqualTo("not-csv");
    }

    @Test
    void hugeHeaderIsRefused() {
        assertThat(refusal("x".repeat(1_000_000) + "\n1\n").code()).isEqualTo("not-csv");
        assertThat(refusal("x,".repeat(6_000) + "\n1\n").code()).isEqualTo("missing-column");
    }

    @Test
    void moreRowsThanOnePageListsAreRefused() {
        var rows = new StringBuilder(HEADER);
        for (int row = 0; row <= DirectoryFile.MOST_ROWS; row++) {
            rows.append(row + 1).append(",Partner,yes\n");
        }
        assertThat(refusal(rows.toString()).message()).isEqualTo("The file has more than 20,000 rows. Split it");
    }

    private static DirectoryFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DirectoryFile read(byte[] bytes) {
        return DirectoryFile.read(Kind.PARTNERS, new ByteArrayInputStream(bytes));
    }

    private static FieldProblem refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FieldProblem refusal(byte[] bytes) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> read(bytes));
        assertThat(refusal).isNotNull();
        return refusal.problems().getFirst();
    }
}
