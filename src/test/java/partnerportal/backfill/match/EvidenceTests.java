package partnerportal.backfill.match;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EvidenceTests {

    @Property
    void isReadAsItWasWritten(@ForAll Map<Field, Level> levels, @ForAll boolean swapped) {
        var evidence = new Evidence(levels, swapped);
        assertThat(Evidence.parse(evidence.codes())).isEqualTo(evidence);
    }

    @Test
    void isOneLineOfCodesInTheOrderOfFields() {
        var evidence = new Evidence(
                Map.of(
                        Field.ZIP,
                        Level.CLASH,
                        Field.GIVEN_NAME,
                        Level.NICKNAME,
                        Field.BIRTH_DATE,
                        Level.ONE_EDIT,
                        Field.SEX,
                        Level.MISSING),
                false);

        assertThat(evidence.codes()).isEqualTo("given:nickname birth:edit1 zip:differs");
        assertThat(evidence.words())
                .containsExactly("given name: nickname", "birth date: one digit differs", "ZIP code: different");
    }

    @Test
    void saysThatNamesWereSwapped() {
        var evidence = new Evidence(Map.of(Field.GIVEN_NAME, Level.EXACT), true);
        assertThat(evidence.codes()).isEqualTo("given:exact names:swapped");
        assertThat(evidence.words()).contains("given and family name: changed over");
        assertThat(evidence.exact()).isFalse();
    }

    @Test
    void isExactWhenAllThatIsThereIsTheSame() {
        assertThat(Evidence.parse("given:exact birth:exact").exact()).isTrue();
        assertThat(Evidence.parse("given:exact birth:edit1").exact()).isFalse();
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.parse("given"));
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.parse("shoe:exact"));
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.parse("given:perhaps"));
    }

    @Test
    void hasAWordOfItsOwnForEachFieldLevelAndRule() {
        assertThat(Arrays.stream(Field.values()).map(Field::word)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Level.values()).map(Level::word)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Rule.values()).map(Rule::word)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Rule.values()).map(rule -> Rule.of(rule.word())))
                .containsExactly(Rule.values());
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of("chance"));
    }
}
