package partnerportal.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReasonTests {

    @Test
    void isKeptWithoutTheSpaceAroundIt() {
        assertThat(Reason.optional(" The list was\nof last year\u00a0\n")).isEqualTo("The list was\nof last year");
        assertThat(Reason.optional(" \n")).isNull();
        assertThat(Reason.optional(null)).isNull();
        assertThat(Reason.optional("x".repeat(1_000))).hasSize(1_000);
    }

    @Test
    void isNeverLongNorInvisible() {
        assertThat(codeOf("x".repeat(1_001))).isEqualTo("too-long");
        assertThat(codeOf("a\u200bb")).isEqualTo("character-not-allowed");
        assertThat(codeOf("a\u202eb")).isEqualTo("character-not-allowed");
        assertThat(codeOf(" \n")).isEqualTo("required");
    }

    private static String codeOf(String typed) {
        var problem = new FieldProblem[1];
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Reason.required(typed, "Say why"))
                .satisfies(refused -> problem[0] = refused.problems().getFirst());
        assertThat(problem[0].pointer()).isEqualTo("/reason");
        return problem[0].code();
    }
}
