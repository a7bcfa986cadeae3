package partnerportal.backfill.file;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ColumnMappingTests {

    @Property(tries = 300)
    void oneMappingHasOneText(@ForAll("mappings") ColumnMapping mapping) {
        assertThat(ColumnMapping.read(mapping.canonical())).isEqualTo(mapping);
        assertThat(ColumnMapping.read(mapping.canonical()).canonical()).isEqualTo(mapping.canonical());
    }

    @Test
    void textNamesTheColumnsInTheirOrder() {
        var mapping =
                new ColumnMapping(Map.of(Column.ZIP, " Post\n code ", Column.GIVEN_NAME, "Vorname", Column.PHONE, ""));
        assertThat(mapping.canonical()).isEqualTo("given_name\tVorname\nzip\tPost code\nphone\t");
        assertThat(mapping.columns()).containsExactly(Column.GIVEN_NAME, Column.ZIP, Column.PHONE);
        assertThat(ColumnMapping.none().canonical()).isEmpty();
    }

    @Test
    void columnThatTheFileLackedIsLookedForInLaterFiles() {
        var said = new ColumnMapping(
                Map.of(Column.ZIP, "code", Column.MEMBER_ID, "", Column.PHONE, "", Column.GIVEN_NAME, "first"));
        assertThat(said.forLaterFiles(List.of("Phone number", "Remarks")))
                .isEqualTo(new ColumnMapping(Map.of(Column.ZIP, "code", Column.PHONE, "", Column.GIVEN_NAME, "first")));
    }

    @Test
    void oneHeaderForTwoColumnsIsFoundHoweverItIsWritten() {
        var mapping = new ColumnMapping(Map.of(
                Column.ZIP,
                "Code",
                Column.STREET,
                "code ",
                Column.GIVEN_NAME,
                "first",
                Column.PHONE,
                "",
                Column.SSN,
                ""));
        assertThat(mapping.repeated()).singleElement().satisfies(repeated -> {
            assertThat(repeated.column()).isEqualTo(Column.STREET);
            assertThat(repeated.sentence())
                    .isEqualTo("code is used for ZIP code already. Choose another for one of them");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "post_code\tPLZ", "zip\tA\nzip\tB", "birth_date\t"})
    void otherTextIsNoMapping(String text) {
        assertThatThrownBy(() -> ColumnMapping.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersHaveALimit() {
        assertThatThrownBy(() -> new ColumnMapping(Map.of(Column.ZIP, "x".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<ColumnMapping> mappings() {
        var headers = Arbitraries.strings().ascii().ofMaxLength(20).map(text -> "h" + text.replace('\0', ' '));
        return Arbitraries.maps(Arbitraries.of(Column.class), headers).map(ColumnMapping::new);
    }
}
