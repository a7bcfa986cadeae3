package partnerportal.backfill.match.names;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditsTests {

    @ParameterizedTest
    @CsvSource({"MARIE,MARIA", "ANN,ANNE", "ANNE,ANN", "BRIAN,BRAIN", "AMY,AYM", "A,B", "A,''"})
    void tellOneSlip(String one, String other) {
        assertThat(Edits.isOne(one, other)).isTrue();
        assertThat(Edits.isOne(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MARIE,MARIE", "MARIE,MARTA", "ANN,ANNIES", "BRIAN,NAIRB", "'',''"})
    void tellNoneAndMore(String one, String other) {
        assertThat(Edits.isOne(one, other)).isFalse();
    }

    @Test
    void tellLettersChangedOver() {
        assertThat(Edits.isTurned("LIAM", "LAIM")).isTrue();
        assertThat(Edits.isTurned("LIAM", "LIAN")).isFalse();
        assertThat(Edits.isTurned("LIAM", "LIAM")).isFalse();
        assertThat(Edits.isTurned("LIAM", "LIA")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "19480523,19480523,0",
        "19480523,19480532,1",
        "19480523,19480623,1",
        "19480523,18480524,2",
        "19480523,20010101,3",
        "49,4900,3",
        "1234,2143,2"
    })
    void countDigitsAsFarAsTheyAreAskedTo(long one, long other, int edits) {
        assertThat(Edits.ofDigits(one, other, 2)).isEqualTo(edits);
        assertThat(Edits.ofDigits(other, one, 2)).isEqualTo(edits);
    }

    @Test
    void tellDigitsChangedOver() {
        assertThat(Edits.isTurned(7391, 3791)).isTrue();
        assertThat(Edits.isTurned(7391, 7392)).isFalse();
        assertThat(Edits.isTurned(7391, 7391)).isFalse();
    }

    @Property
    void agreeWithTheSlowWayOfFindingOneSlip(
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 6) String other) {
        assertThat(Edits.isOne(one, other)).isEqualTo(distance(one, other) == 1);
    }

    @ParameterizedTest
    @CsvSource({"MARCUS,MARCO,2", "JASMINE,JASMIN,1", "ROBERT,ROBBIE,3", "ANNA,ANNA,0", "BRIAN,BRAIN,2"})
    void areCountedLetterByLetter(String one, String other, int edits) {
        assertThat(Edits.areFew(one, other, edits)).isTrue();
        assertThat(Edits.areFew(other, one, edits)).isTrue();
        assertThat(Edits.areFew(one, other, edits - 1)).isFalse();
    }

    @Property
    void areNoneOnlyForEqualNumbers(
            @ForAll @LongRange(max = 99_999) long one, @ForAll @LongRange(max = 99_999) long other) {
        assertThat(Edits.ofDigits(one, other, 9) == 0).isEqualTo(one == other);
        assertThat(Edits.ofDigits(one, other, 9)).isLessThanOrEqualTo(5);
    }

    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : Math.min(d[i - 1][j], d[i][j - 1]) + 1;
                if (i > 0 && j > 0) {
                    int other1 = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(d[i][j], d[i - 1][j - 1] + other1);
                }
                boolean turned = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (turned) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
