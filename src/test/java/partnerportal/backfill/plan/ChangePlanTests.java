package partnerportal.backfill.plan;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ChangePlanTests {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Test
    void countsByMonthAndInAll() {
        var plan = ChangePlan.of(List.of(
                new ChangePlan.Line(Change.ADD, JUNE, 3, 11),
                new ChangePlan.Line(Change.ADD, JULY, 4, 12),
                new ChangePlan.Line(Change.HELD, JUNE, 5, 13)));

        assertThat(plan.count(Change.ADD)).isEqualTo(7);
        assertThat(plan.count(Change.REMOVE)).isZero();
        assertThat(plan.months()).extracting(ChangePlan.Month::month).containsExactly(JUNE, JULY);
        assertThat(plan.months().getFirst().count(Change.HELD)).isEqualTo(5);
    }

    @Test
    void hasAnotherHashWhenAnythingDiffers() {
        var line = new ChangePlan.Line(Change.ADD, JUNE, 3, 11);
        var hash = ChangePlan.of(List.of(line)).hash();

        assertThat(hash).matches("[0-9a-f]{32}");
        assertThat(ChangePlan.of(List.of(line)).hash()).isEqualTo(hash);
        assertThat(List.of(
                        new ChangePlan.Line(Change.CHANGE, JUNE, 3, 11),
                        new ChangePlan.Line(Change.ADD, JULY, 3, 11),
                        new ChangePlan.Line(Change.ADD, JUNE, 4, 11),
                        new ChangePlan.Line(Change.ADD, JUNE, 3, 12)))
                .allSatisfy(other ->
                        assertThat(ChangePlan.of(List.of(other)).hash()).isNotEqualTo(hash));
        assertThat(ChangePlan.of(List.of()).hash()).isNotEqualTo(hash);
    }
}
