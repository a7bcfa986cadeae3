package partnerportal.configuration.domain;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import partnerportal.configuration.domain.SettingsArbitraries.Edits;
import partnerportal.configuration.domain.ThreeWayMerge.Side;
import partnerportal.shared.FieldChange;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class ThreeWayMergePropertyTests {

    @Provide
    Arbitrary<Edits> edits() {
        return SettingsArbitraries.edits();
    }

    @Property
    void losesNoChangeThatNobodyContests(@ForAll("edits") Edits edits) {
        var merge = ThreeWayMerge.of(edits.base(), edits.theirs(), edits.mine());

        var uncontested = new HashSet<>(changes(edits.base(), edits.theirs()));
        uncontested.addAll(changes(edits.base(), edits.mine()));
        uncontested.removeIf(change -> isContested(change.path(), merge));
        assertThat(changes(edits.base(), merge.settings())).containsAll(uncontested);
    }

    @Property
    void changesNothingThatNobodyChanged(@ForAll("edits") Edits edits) {
        var merge = ThreeWayMerge.of(edits.base(), edits.theirs(), edits.mine());

        var wanted = new HashSet<>(paths(changes(edits.base(), edits.theirs())));
        wanted.addAll(paths(changes(edits.base(), edits.mine())));
        // Two people may each remove one half; settings without a value are no settings.
        if (merge.settings().sso() == null) {
            wanted.add("/sso");
        }
        assertThat(wanted).containsAll(paths(changes(edits.base(), merge.settings())));
    }

    @Property
    void isTheSameFromBothSidesWithoutConflict(@ForAll("edits") Edits edits) {
        var merge = ThreeWayMerge.of(edits.base(), edits.theirs(), edits.mine());
        var turned = ThreeWayMerge.of(edits.base(), edits.mine(), edits.theirs());

        assertThat(turned.conflicts())
                .isEqualTo(merge.conflicts().stream()
                        .map(it -> new MergeConflict(
                                it.path(), it.base(), /* theirs= */ it.mine(), /* mine= */ it.theirs()))
                        .toList());
        if (merge.isClean()) {
            assertThat(turned.settings().withoutIds())
                    .isEqualTo(merge.settings().withoutIds());
        }
    }

    @Property
    void oneSidedChangesAreTakenWhole(@ForAll("edits") Edits edits) {
        var base = edits.base();
        var mine = edits.mine();

        assertThat(ThreeWayMerge.of(base, base, mine).conflicts()).isEmpty();
        assertThat(ThreeWayMerge.of(base, base, mine).settings().withoutIds()).isEqualTo(mine.withoutIds());
        assertThat(ThreeWayMerge.of(base, mine, base).settings()).isEqualTo(mine);
        assertThat(ThreeWayMerge.of(base, mine, mine).settings()).isEqualTo(mine);
    }

    @Property
    void choosingMineEverywhereKeepsAllOfMine(@ForAll("edits") Edits edits) {
        assertThat(changes(edits.base(), resolved(edits, Side.MINE))).containsAll(changes(edits.base(), edits.mine()));
    }

    @Property
    void choosingTheirsEverywhereKeepsAllOfTheirs(@ForAll("edits") Edits edits) {
        assertThat(changes(edits.base(), resolved(edits, Side.THEIRS)))
                .containsAll(changes(edits.base(), edits.theirs()));
    }

    @Property
    void givesNoIdTwice(@ForAll("edits") Edits edits) {
        var merged =
                ThreeWayMerge.of(edits.base(), edits.theirs(), edits.mine()).settings();

        assertThat(merged.sources())
                .filteredOn(source -> source.id() != null)
                .extracting(Source::id)
                .doesNotHaveDuplicates();
    }

    private static Settings resolved(Edits edits, Side side) {
        var merge = ThreeWayMerge.of(edits.base(), edits.theirs(), edits.mine());
        return merge.resolve(
                merge.conflicts().stream().collect(Collectors.toMap(MergeConflict::path, conflict -> side)));
    }

    private static List<FieldChange> changes(Settings from, Settings to) {
        return ConfigurationDiff.between(new ConfigurationSnapshot(from, null), new ConfigurationSnapshot(to, null));
    }

    private static List<String> paths(List<FieldChange> changes) {
        return changes.stream().map(FieldChange::path).toList();
    }

    private static boolean isContested(String path, ThreeWayMerge merge) {
        return merge.conflicts().stream()
                .anyMatch(conflict -> path.equals(conflict.path()) || path.startsWith(conflict.path() + "/"));
    }
}
