package partnerportal.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedMemberTests {

    @ParameterizedTest
    @CsvSource({"AR-4482-11, ••••-11", "123456789, ••••789", "12345678, ••••8", "12345, ••••5", "1234, ••••", "7, ••••"
    })
    void showsTheEndOfLongOnesOnly(String memberId, String masked) {
        assertThat(MaskedMember.of(memberId)).isEqualTo(masked);
    }

    @Test
    void noneStaysNone() {
        assertThat(MaskedMember.of(null)).isNull();
    }
}
