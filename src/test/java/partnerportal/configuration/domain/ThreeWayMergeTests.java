package partnerportal.configuration.domain;

import org.junit.jupiter.api.Test;
import partnerportal.configuration.domain.ThreeWayMerge.Side;
import partnerportal.shared.InvalidInput;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.SettingsMother.ADVANCED_CARE;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;

class ThreeWayMergeTests {

    private final Settings base = SettingsMother.stored();

    @Test
    void changesOfDifferentFieldsMerge() {
        var theirs = renamed("Alder Ridge");
        var mine = base.withSso(false, base.sso());

        var merge = ThreeWayMerge.of(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.settings()).isEqualTo(theirs.withSso(false, base.sso()));
    }

    @Test
    void theSameFieldChangedTwiceIsAConflict() {
        var merge = ThreeWayMerge.of(base, renamed("Alder"), renamed("Ridge"));

        assertThat(merge.conflicts())
                .containsExactly(new MergeConflict("/name", "Alder Ridge Health", "Alder", "Ridge"));
        assertThat(merge.settings()).isEqualTo(renamed("Alder"));
        assertThat(merge.resolve(Map.of("/name", Side.MINE))).isEqualTo(renamed("Ridge"));
        assertThat(merge.resolve(Map.of("/name", Side.THEIRS))).isEqualTo(renamed("Alder"));
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        assertThat(ThreeWayMerge.of(base, renamed("Alder"), renamed("Alder")).isClean())
                .isTrue();
    }

    @Test
    void changingWhatOthersRemovedIsAConflictOfTheWhole() {
        var theirs = base.withSso(base.ssoEnabled(), null);
        var mine = base.withSso(base.ssoEnabled(), new Sso("new-connection", "https://sso.alderridge.example/logout"));

        var merge = ThreeWayMerge.of(base, theirs, mine);

        assertThat(merge.conflicts())
                .containsExactly(new MergeConflict("/sso", json("alder-ridge-oidc"), null, json("new-connection")));
        assertThat(merge.settings().sso()).isNull();
        assertThat(merge.resolve(Map.of("/sso", Side.MINE))).isEqualTo(mine);
    }

    @Test
    void removingWhatOthersChangedIsAConflictOfTheOutermost() {
        var theirs = withLineInBoulder(base);
        var mine = base.withMarkets(Set.of(base.markets().iterator().next()));

        var merge = ThreeWayMerge.of(base, theirs, mine);

        assertThat(merge.conflicts()).extracting(MergeConflict::path).containsExactly("/markets/160");
        assertThat(merge.conflicts()).extracting(MergeConflict::mine).containsOnlyNulls();
        assertThat(merge.settings()).isEqualTo(theirs);
        assertThat(merge.resolve(Map.of("/markets/160", Side.MINE))).isEqualTo(mine);
    }

    /** The fields of "12:A" do not all stand together in the order of paths: those of "12:A-1" come between. */
    @Test
    void contestedSourcesAreToldApartWhenOneCodeStartsWithTheOther() {
        var stored = SettingsMother.saved(base.withSources(Set.of(source("A", false), source("A-1", false))));
        var theirs = stored.withSources(Set.of());
        var mine = stored.withSources(Set.of(source("A", true), source("A-1", true)));

        var merge = ThreeWayMerge.of(stored, theirs, mine);

        assertThat(merge.conflicts())
                .extracting(MergeConflict::path)
                .containsExactly("/sources/12:A", "/sources/12:A-1");
        assertThat(merge.settings()).isEqualTo(theirs);
        assertThat(merge.resolve(Map.of("/sources/12:A", Side.MINE, "/sources/12:A-1", Side.THEIRS))
                        .sources())
                .containsExactly(source("A", true));
    }

    @Test
    void everyConflictNeedsAChoice() {
        var theirs = base.withGeneral("theirs", "Theirs", base.phoneNumber(), true, false);
        var mine = base.withGeneral("mine", "Mine", base.phoneNumber(), true, false);

        assertThatThrownBy(() -> ThreeWayMerge.of(base, theirs, mine).resolve(Map.of("/name", Side.MINE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.pointer()).isEqualTo("/express_partner_id")));
    }

    private Settings renamed(String name) {
        return base.withGeneral(base.expressPartnerId(), name, base.phoneNumber(), true, false);
    }

    private static Settings withLineInBoulder(Settings settings) {
        return MarketChanges.put(BOULDER, Set.of(AssignedServiceLine.of(ADVANCED_CARE, null)))
                .applyTo(SettingsMother.live(settings))
                .settings();
    }

    private static Source source(String code, boolean redoxOnly) {
        return Source.of(12, new FacilityCode(code), redoxOnly);
    }

    private static String json(String connection) {
        return "{\"connection_name\":\"" + connection + "\",\"logout_url\":\"https://sso.alderridge.example/logout\"}";
    }
}
