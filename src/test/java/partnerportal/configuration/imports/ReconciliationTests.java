package partnerportal.configuration.imports;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.configuration.imports.Reconciliation.Kind;
import partnerportal.configuration.imports.Reconciliation.Line;

import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0", "0, 3, 0.0", "3, 1, 75.0", "2, 1, 66.6", "9999, 1, 99.9", "4, 0, 100.0"})
    void isWholeOnlyWhenEverythingMatches(int matched, int others, double percentage) {
        var line = new Line(Kind.MISSING_THERE, null, "a", "A", 1L, List.of(), List.of());
        var result = new Reconciliation(matched, Collections.nCopies(others, line), List.of());
        assertThat(result.percentage()).isEqualTo(percentage);
        assertThat(result.count(Kind.MISSING_THERE)).isEqualTo(others);
    }
}
