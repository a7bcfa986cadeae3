package partnerportal.export.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SizesTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999951, 1.0 MB",
        "184320000, 184.3 MB",
        "9223372036854775807, 9223372.0 TB"
    })
    void areToldAsPeopleSayThem(long bytes, String words) {
        assertThat(Sizes.words(bytes)).isEqualTo(words);
    }
}
