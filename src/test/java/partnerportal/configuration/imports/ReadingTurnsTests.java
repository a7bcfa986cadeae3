package partnerportal.configuration.imports;

import org.junit.jupiter.api.Test;
import partnerportal.shell.TooManyImports;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ReadingTurnsTests {

    private final ReadingTurns turns = new ReadingTurns(Duration.ofMillis(20));

    @Test
    void aThirdFileIsRefusedWhileTwoAreRead() {
        var read = turns.take(() -> turns.take(() -> {
            assertThatExceptionOfType(TooManyImports.class).isThrownBy(() -> turns.take(() -> "third"));
            return "second";
        }));
        assertThat(read).isEqualTo("second");
    }

    @Test
    void turnsOfFilesThatCannotBeReadComeFreeAgain() {
        for (int at = 0; at < 3; at++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("unreadable");
                    }));
        }
        assertThat(turns.take(() -> "read")).isEqualTo("read");
    }
}
