package partnerportal.configuration.domain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.directory.DirectoryUse;
import partnerportal.directory.Uses;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;
import static partnerportal.configuration.domain.ConfigurationsForTests.MARCUS;

@PortalTest
class DraftingIT {

    @Autowired
    Drafting drafting;

    @Autowired
    PublishDraft publishDraft;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DirectoryUse use;

    ConfigurationsForTests made;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
    }

    @Test
    void beginsWithANameAndGrowsUntilItCanBePublished() {
        var wanted = made.settings();
        var general = Settings.empty().withGeneral(wanted.expressPartnerId(), wanted.name(), null, false, false);
        var id = drafting.begin(general, DANA);
        assertThat(configurations.findById(id)).isEmpty();
        assertThatThrownBy(() -> publish(id, DANA)).isInstanceOf(InvalidInput.class);

        save(id, Section.MARKETS, Settings.empty(), wanted, DANA);
        save(id, Section.SOURCES, Settings.empty(), wanted, MARCUS);
        var published = publish(id, MARCUS);

        assertThat(published.after().id()).isEqualTo(id);
        assertThat(published.after().revision()).isEqualTo(1);
        assertThat(revisions.find(id, 1).orElseThrow().contributors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Dana Okafor", "Marcus Bell");
        assertThat(drafting.view(id)).isEmpty();
    }

    @Test
    void changesNothingLiveUntilItIsPublished() {
        var live = made.published();
        var view = save(live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
        assertThat(view.changes()).isNotEmpty();
        assertThat(configurations.findById(live.id()).orElseThrow()).isEqualTo(live);
        assertThat(publish(live.id(), DANA).after().settings().ssoEnabled()).isFalse();
    }

    @Test
    void goesAwayWhenItSaysWhatIsLive() {
        var live = made.published();
        var off = live.settings().withSso(false, null);
        save(live.id(), Section.SSO, live.settings(), off, DANA);
        var back = drafting.save(live.id(), Section.SSO, off, live.settings(), DANA);
        assertThat(back).isEqualTo(new Drafting.Saved.Done(null));
        assertThat(drafting.view(live.id())).isEmpty();
    }

    @Test
    void bringsTwoPeoplesFieldsTogether() {
        var live = made.published();
        var opened = live.settings();
        save(live.id(), Section.GENERAL, opened, opened.withName(opened.name() + " East"), DANA);
        var both = save(live.id(), Section.GENERAL, opened, withRights(opened, false, true), MARCUS);
        assertThat(both.settings().name()).isEqualTo(opened.name() + " East");
        assertThat(both.settings().bypassRiskStratification()).isTrue();
        assertThat(both.draft().savers()).hasSize(2);
    }

    @Test
    void savesNothingWhereTwoPeopleChangedTheSameField() {
        var live = made.published();
        var opened = live.settings();
        save(live.id(), Section.GENERAL, opened, opened.withName("Theirs " + opened.name()), DANA);
        var saved = drafting.save(live.id(), Section.GENERAL, opened, opened.withName("Mine " + opened.name()), MARCUS);
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Drafting.Saved.Conflicted.class,
                        conflicted -> assertThat(conflicted.merge().conflicts())
                                .singleElement()
                                .satisfies(
                                        conflict -> assertThat(conflict.path()).isEqualTo("/name")));
        assertThat(view(live.id()).settings().name()).startsWith("Theirs");
    }

    @Test
    void mergesWhatWasPublishedMeanwhileAndAsksAboutTheRest() {
        var live = made.published();
        var opened = live.settings();
        save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                ConfigurationsForTests.by(MARCUS));
        var merged = view(live.id());
        assertThat(merged.isBehind()).isTrue();
        assertThat(merged.hasConflicts()).isFalse();
        assertThat(merged.settings().redoxEnabled()).isFalse();
        assertThat(merged.settings().name()).startsWith("Draft");

        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withName("Live " + opened.name())),
                ConfigurationsForTests.by(MARCUS));
        assertThat(view(live.id()).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.path()).isEqualTo("/name"));
        assertThatThrownBy(() -> publish(live.id(), DANA)).isInstanceOf(Conflict.class);

        var resolved = drafting.resolve(
                live.id(), view(live.id()).draft().version(), Map.of("/name", ThreeWayMerge.Side.MINE), DANA);
        assertThat(resolved.hasConflicts()).isFalse();
        assertThat(publish(live.id(), DANA).after().settings().name()).startsWith("Draft");
    }

    @Test
    void publishesOnlyWhatWasReviewed() {
        var live = made.published();
        var opened = live.settings();
        var reviewed = save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA);
        save(live.id(), Section.REDOX, opened, opened.withRedox(false, null), MARCUS);
        assertThatThrownBy(
                        () -> publishDraft.publish(live.id(), reviewed.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
        var again = view(live.id());
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> withRights(settings, false, true)),
                ConfigurationsForTests.by(MARCUS));
        assertThatThrownBy(() -> publishDraft.publish(live.id(), again.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isForgottenWithTheConfigurationThatWasNeverPublished() {
        var wanted = made.settings();
        var id = drafting.begin(
                Settings.empty().withGeneral(wanted.expressPartnerId(), wanted.name(), null, false, false), DANA);
        drafting.discard(id, MARCUS);
        assertThat(drafting.view(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from configuration_rows where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysInTheListThatItIsBehind() {
        var live = made.published();
        save(live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
        gate.change(
                live.id(),
                SourceChanges.add(new DirectoryRowsForTests(jdbc).partner(), null, false),
                ConfigurationsForTests.by(MARCUS));
        var row = jdbc.sql(
                        "select status, has_draft, draft_is_behind, source_count from configuration_rows where id = :id")
                .param("id", live.id())
                .query()
                .singleRow();
        assertThat(row)
                .isEqualTo(Map.of("status", "LIVE", "has_draft", true, "draft_is_behind", true, "source_count", 2));
    }

    @Test
    void takesOverAPastRevisionToBeLookedAt() {
        var live = made.published();
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withMarkets(Set.of())),
                ConfigurationsForTests.by(DANA));
        var past = revisions.find(live.id(), 1).orElseThrow();
        var view = drafting.restore(live.id(), past, 0, DANA);
        assertThat(view.changes()).isNotEmpty();
        assertThat(view.settings().markets()).hasSize(1);
    }

    @Test
    void replacesOnlyTheDraftThatWasSeen() {
        var live = made.published();
        var opened = live.settings();
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                ConfigurationsForTests.by(DANA));
        var past = revisions.find(live.id(), 1).orElseThrow();
        var seen = save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA)
                .draft()
                .version();
        save(live.id(), Section.GENERAL, opened, withRights(opened, false, true), MARCUS);

        for (var version : new long[] {0, seen}) {
            assertThatThrownBy(() -> drafting.restore(live.id(), past, version, DANA))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(view(live.id()).settings().bypassRiskStratification()).isTrue();
    }

    @Test
    void isAnotherDraftAfterItWasDiscarded() {
        var live = made.published();
        var opened = live.settings();
        var seen = save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA);
        drafting.discard(live.id(), MARCUS);
        save(live.id(), Section.REDOX, opened, opened.withRedox(false, null), MARCUS);
        assertThatThrownBy(() -> publishDraft.publish(live.id(), seen.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesOverIntoADraftWithoutDecidingWhatTwoPeopleChanged() {
        var live = made.published();
        var opened = live.settings();
        save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withName("Live " + opened.name())),
                ConfigurationsForTests.by(MARCUS));

        var changed = drafting.change(live.id(), into -> into.withSources(Set.of()), DANA, "Copied from elsewhere");

        assertThat(changed.settings().sources()).isEmpty();
        assertThat(changed.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.path()).isEqualTo("/name"));
    }

    @Test
    void countsForTheDirectoryWhatIsLiveAndWhatIsInADraft() {
        var live = made.published();
        var inDraft = new DirectoryRowsForTests(jdbc).partner();
        save(
                live.id(),
                Section.SOURCES,
                live.settings(),
                live.settings().withSources(Set.of(Source.of(inDraft, null, false))),
                DANA);
        var published = live.settings().sources().iterator().next().partnerId();
        var unused = new DirectoryRowsForTests(jdbc).partner();
        assertThat(use.ofPartners(Set.of(inDraft, published, unused)))
                .isEqualTo(Map.of(inDraft, new Uses(1, 0), published, new Uses(1, 0)));
    }

    private DraftView save(long id, Section section, Settings opened, Settings typed, Actor actor) {
        var saved = drafting.save(id, section, opened, typed, actor);
        return Objects.requireNonNull(((Drafting.Saved.Done) saved).draft());
    }

    private DraftView view(long id) {
        return drafting.view(id).orElseThrow();
    }

    private Published publish(long id, Actor actor) {
        var view = view(id);
        var live = view.published() == null ? 0 : view.published().revision();
        return publishDraft.publish(id, view.draft().version(), live, actor, null);
    }

    private static Settings withRights(Settings settings, boolean allow, boolean bypass) {
        return settings.withGeneral(
                settings.expressPartnerId(), settings.name(), settings.phoneNumber(), allow, bypass);
    }
}
