package partnerportal.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikePatternTests {

    @Test
    void takesWhatWasTypedLiterally() {
        assertThat(LikePattern.containing("100%_a\\b")).isEqualTo("%100\\%\\_a\\\\b%");
        assertThat(LikePattern.startingWith("a_")).isEqualTo("a\\_%");
    }
}
