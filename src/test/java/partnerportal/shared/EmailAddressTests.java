package partnerportal.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana.okafor@partner-portal.example",
                "ops+backfills@a-b.c.example",
                "o'brien@example.com",
                "x@xn--bcher-kva.example",
                "x@example.xn--p1ai"
            })
    void isWhatMailServersTake(String text) {
        assertThat(EmailAddress.of("\u00A0" + text + " "))
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dana",
                "@example.com",
                "dana@",
                "dana@localhost",
                "dana@-a.example",
                "dana@a..example",
                ".dana@a.example",
                "da na@a.example",
                "dana@a.example, eve@b.example",
                "dana@a.example;eve@b.example",
                "Dana <dana@a.example>",
                "\"dana\"@a.example",
                "dana@[127.0.0.1]",
                "dana@127.0.0.1",
                "dana@a.example\nBcc: eve@b.example",
                "dana@a.ex\rample",
                "dańa@a.example"
            })
    void isNothingElse(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("example");
    }

    @Test
    void isAsLongAsTheProtocolAllows() {
        assertThat(EmailAddress.of("a".repeat(64) + "@b.example")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b.".repeat(125) + "cd")).isPresent();
        assertThat(EmailAddress.of("a@" + "b.".repeat(126) + "cd")).isEmpty();
    }

    @Test
    void isToldFromNonsenseOfAnyLengthAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> EmailAddress.of("a@" + "b-".repeat(120) + "!" + "c".repeat(1_000_000)));
    }

    @Test
    void isTheSameInAnyCase() {
        var dana = EmailAddress.of("Dana@A.example").orElseThrow();
        assertThat(dana.key()).isEqualTo("dana@a.example");
    }
}
