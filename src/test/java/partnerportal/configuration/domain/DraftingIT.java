package partnerportal.configuration.domain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.Usage;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    Usage use;

    ConfigurationsForTests made;
    DraftsForTests drafts;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        drafts = new DraftsForTests(drafting, publishDraft);
    }

    @Test
    void beginsWithANameAndGrowsUntilItCanBePublished() {
        var wanted = made.settings();
        var general = Settings.empty().withGeneral(wanted.expressPartnerId(), wanted.name(), null, false, false);
        var id = drafting.begin(general, DANA);
        assertThat(configurations.findById(id)).isEmpty();
        assertThatThrownBy(() -> drafts.publish(id, DANA)).isInstanceOf(InvalidInput.class);

        drafts.save(id, Section.MARKETS, Settings.empty(), wanted, DANA);
        drafts.save(id, Section.SOURCES, Settings.empty(), wanted, MARCUS);
        var published = drafts.publish(id, MARCUS);

        assertThat(published.after().id()).isEqualTo(id);
        assertThat(published.after().revision()).isEqualTo(1);
        assertThat(revisions.find(id, 1).orElseThrow().contributors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Dana Okafor", "Marcus Bell");
        assertThat(drafting.view(id)).isEmpty();
    }

    @Test
    void isBegunOnceForAnExpressPartnerId() throws Exception {
        var wanted = made.settings();
        var general = Settings.empty().withGeneral(wanted.expressPartnerId(), wanted.name(), null, false, false);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var begun = threads.invokeAll(Collections.nCopies(3, () -> drafting.begin(general, DANA)));
            assertThat(begun)
                    .filteredOn(one -> one.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(begun)
                    .filteredOn(one -> one.state() == Future.State.FAILED)
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.exceptionNow()).isInstanceOf(InvalidInput.class));
        }
    }

    @Test
    void changesNothingLiveUntilItIsPublished() {
        var live = made.published();
        var view = drafts.save(
                live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
        assertThat(view.changes()).isNotEmpty();
        assertThat(configurations.findById(live.id()).orElseThrow()).isEqualTo(live);
        assertThat(drafts.publish(live.id(), DANA).after().settings().ssoEnabled())
                .isFalse();
    }

    @Test
    void goesAwayWhenItSaysWhatIsLive() {
        var live = made.published();
        var off = live.settings().withSso(false, null);
        drafts.save(live.id(), Section.SSO, live.settings(), off, DANA);
        var back = drafting.save(live.id(), Section.SSO, off, live.settings(), DANA);
        assertThat(back).isEqualTo(new Drafting.Saved.Done(null));
        assertThat(drafting.view(live.id())).isEmpty();
    }

    @Test
    void bringsTwoPeoplesFieldsTogether() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName(opened.name() + " East"), DANA);
        var both =
                drafts.save(live.id(), Section.GENERAL, opened, SettingsMother.withRights(opened, false, true), MARCUS);
        assertThat(both.settings().name()).isEqualTo(opened.name() + " East");
        assertThat(both.settings().bypassRiskStratification()).isTrue();
        assertThat(both.draft().savers()).hasSize(2);
    }

    @Test
    void savesNothingWhereTwoPeopleChangedTheSameField() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName("Theirs " + opened.name()), DANA);
        var saved = drafting.save(live.id(), Section.GENERAL, opened, opened.withName("Mine " + opened.name()), MARCUS);
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Drafting.Saved.Conflicted.class,
                        conflicted -> assertThat(conflicted.merge().conflicts())
                                .singleElement()
                                .satisfies(
                                        conflict -> assertThat(conflict.path()).isEqualTo("/name")));
        assertThat(drafts.view(live.id()).settings().name()).startsWith("Theirs");
    }

    @Test
    void isNotDiscardedWithWhatWasSavedSinceItWasSeen() {
        var live = made.published();
        var opened = live.settings();
        var seen = drafts.save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA);
        drafts.save(live.id(), Section.REDOX, opened, opened.withRedox(false, null), MARCUS);
        assertThatThrownBy(() -> drafting.discard(live.id(), seen.draft().version(), DANA))
                .isInstanceOf(Conflict.class);
        assertThat(drafts.view(live.id()).settings().redoxEnabled()).isFalse();
    }

    @Test
    void publishesOnlyWhatWasReviewed() {
        var live = made.published();
        var opened = live.settings();
        var reviewed = drafts.save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA);
        drafts.save(live.id(), Section.REDOX, opened, opened.withRedox(false, null), MARCUS);
        assertThatThrownBy(
                        () -> publishDraft.publish(live.id(), reviewed.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
        var again = drafts.view(live.id());
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> SettingsMother.withRights(settings, false, true)),
                ConfigurationsForTests.by(MARCUS));
        assertThatThrownBy(() -> publishDraft.publish(live.id(), again.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isForgottenWithTheConfigurationThatWasNeverPublished() {
        var wanted = made.settings();
        var id = drafting.begin(
                Settings.empty().withGeneral(wanted.expressPartnerId(), wanted.name(), null, false, false), DANA);
        drafting.discard(id, drafts.view(id).draft().version(), MARCUS);
        assertThat(drafting.view(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from configuration_rows where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
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
        var seen = drafts.save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA)
                .draft()
                .version();
        drafts.save(live.id(), Section.GENERAL, opened, SettingsMother.withRights(opened, false, true), MARCUS);

        for (var version : new long[] {0, seen}) {
            assertThatThrownBy(() -> drafting.restore(live.id(), past, version, DANA))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(drafts.view(live.id()).settings().bypassRiskStratification()).isTrue();
    }

    @Test
    void isAnotherDraftAfterItWasDiscarded() {
        var live = made.published();
        var opened = live.settings();
        var seen = drafts.save(live.id(), Section.SSO, opened, opened.withSso(false, null), DANA);
        drafting.discard(live.id(), seen.draft().version(), MARCUS);
        drafts.save(live.id(), Section.REDOX, opened, opened.withRedox(false, null), MARCUS);
        assertThatThrownBy(() -> publishDraft.publish(live.id(), seen.draft().version(), 1, DANA, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void countsForTheDirectoryWhatIsLiveAndWhatIsInADraft() {
        var live = made.published();
        var inDraft = new DirectoryRowsForTests(jdbc).partner();
        drafts.save(
                live.id(),
                Section.SOURCES,
                live.settings(),
                live.settings().withSources(Set.of(Source.of(inDraft, null, false))),
                DANA);
        var published = live.settings().sources().iterator().next().partnerId();
        var unused = new DirectoryRowsForTests(jdbc).partner();
        assertThat(use.of(Kind.PARTNERS, Set.of(inDraft, published, unused)))
                .isEqualTo(Map.of(
                        inDraft,
                        Uses.byConfigurations(1, 0),
                        published,
                        Uses.byConfigurations(1, 0),
                        unused,
                        Uses.NONE));
    }
}
