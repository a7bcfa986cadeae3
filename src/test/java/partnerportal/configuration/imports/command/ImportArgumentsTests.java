package partnerportal.configuration.imports.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.configuration.imports.file.Layout;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportArgumentsTests {

    @Test
    void readsEveryOption() {
        assertThat(read("--layout order-worker --apply a.zip --mapping m.csv --leave-out-invalid --plan-hash f00"))
                .isEqualTo(new ImportArguments(
                        true, Path.of("a.zip"), Layout.ORDER_WORKER, Path.of("m.csv"), true, "f00"));
        assertThat(read("--plan a.json"))
                .isEqualTo(new ImportArguments(false, Path.of("a.json"), null, null, false, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.json",
                "--plan",
                "--plan --layout express",
                "--plan a --apply b",
                "--plan a --layout people",
                "--plan a --mapping",
                "--plan a --force"
            })
    void refusesWhatMakesNoSense(String line) {
        assertThatExceptionOfType(ImportArguments.Unclear.class).isThrownBy(() -> read(line));
    }

    private static ImportArguments read(String line) {
        return ImportArguments.read(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
