package partnerportal.export;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerportal.export.DataColumn.Type;

import static org.assertj.core.api.Assertions.assertThat;

class DataColumnTests {

    /** Redshift takes 256 bytes for one that is left out, and COPY refuses whatever is longer. */
    @ParameterizedTest
    @EnumSource
    void textHasALengthInTheWarehouse(Type type) {
        assertThat(type.warehouseName()).doesNotMatch("(?i).*(char|text)[a-z]*");
    }
}
