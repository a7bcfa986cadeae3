package partnerportal.backfill.runs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StandingTests {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, CHECKING PAUSED FAILED CANCELLED",
        "CHECKING, READY PAUSED FAILED CANCELLED",
        "READY, CHECKING MATCHING CANCELLED",
        "MATCHING, REVIEW PAUSED FAILED CANCELLED",
        "REVIEW, COMMITTING CANCELLED",
        "COMMITTING, DONE REVIEW FAILED",
        "DONE, UNDONE",
        "PAUSED, RECEIVED CHECKING MATCHING FAILED CANCELLED",
        "FAILED, ''",
        "CANCELLED, ''",
        "UNDONE, ''"
    })
    void goesOnOnlyWhereItMay(BackfillState from, String allowed) {
        var next = EnumSet.noneOf(BackfillState.class);
        for (var word : allowed.split(" ")) {
            if (!word.isEmpty()) {
                next.add(BackfillState.valueOf(word));
            }
        }

        for (var to : BackfillState.values()) {
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(next.contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "CHECKING", "MATCHING"})
    void resumesWhereItWasPaused(BackfillState state) {
        var paused = new Standing(state, null, null).paused(PauseCause.PERSON, null);

        assertThat(paused.resumed()).isEqualTo(new Standing(state, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "CHECKING", "MATCHING"})
    void whatIsPausedGoesNowhereElse(BackfillState other) {
        var paused = new Standing(BackfillState.CHECKING, null, null).paused(PauseCause.PERSON, null);

        assertThatThrownBy(() -> paused.become(other)).isInstanceOf(WrongState.class);
        assertThat(paused.become(BackfillState.CANCELLED).pause()).isNull();
    }

    @Test
    void aPersonsPauseTakesThePlaceOfAnOutages() {
        var outage = new Standing(BackfillState.MATCHING, null, null).paused(PauseCause.OUTAGE, "Station is down");

        var paused = outage.paused(PauseCause.PERSON, null);

        assertThat(paused.isPausedBy(PauseCause.PERSON)).isTrue();
        assertThat(paused.resumed().state()).isEqualTo(BackfillState.MATCHING);
    }

    @Test
    void anOutageDoesNotTakeThePlaceOfAPersonsPause() {
        var paused = new Standing(BackfillState.MATCHING, null, null).paused(PauseCause.PERSON, null);

        assertThatThrownBy(() -> paused.paused(PauseCause.OUTAGE, "Station is down"))
                .isInstanceOf(WrongState.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAUSED")
    void onlyWhatIsPausedResumes(BackfillState state) {
        var standing = new Standing(state, null, null);

        assertThatThrownBy(standing::resumed)
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("so it cannot be resumed. Nothing was changed.");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItStandsAndWhatItCannotDo(BackfillState state) {
        var standing = new Standing(state, null, null);
        for (var next : BackfillState.values()) {
            if (!state.mayBecome(next)) {
                assertThatThrownBy(() -> standing.become(next))
                        .hasMessageMatching(
                                "The backfill (is|has|waits) .+, so it cannot [a-z ]+\\. Nothing was changed\\.");
            }
        }
    }

    @Test
    void whatIsOverHasNoWorkLeft() {
        var over = Set.of(BackfillState.DONE, BackfillState.FAILED, BackfillState.CANCELLED, BackfillState.UNDONE);

        for (var state : BackfillState.values()) {
            assertThat(state.isOver()).isEqualTo(over.contains(state));
            assertThat(state.isOver() && state.isWork()).isFalse();
        }
    }
}
