package partnerportal.configuration.domain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import partnerportal.shared.Conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;
import static partnerportal.configuration.domain.ConfigurationsForTests.MARCUS;

/** A draft while what is live moves on. */
@PortalTest
class DraftBesideLiveIT {

    @Autowired
    Drafting drafting;

    @Autowired
    PublishDraft publishDraft;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    DraftsForTests drafts;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        drafts = new DraftsForTests(drafting, publishDraft);
    }

    @Test
    void mergesWhatWasPublishedMeanwhileAndAsksAboutTheRest() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                ConfigurationsForTests.by(MARCUS));
        var merged = drafts.view(live.id());
        assertThat(merged.isBehind()).isTrue();
        assertThat(merged.hasConflicts()).isFalse();
        assertThat(merged.settings().redoxEnabled()).isFalse();
        assertThat(merged.settings().name()).startsWith("Draft");

        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withName("Live " + opened.name())),
                ConfigurationsForTests.by(MARCUS));
        assertThat(drafts.view(live.id()).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.path()).isEqualTo("/name"));
        assertThatThrownBy(() -> drafts.publish(live.id(), DANA)).isInstanceOf(Conflict.class);

        var resolved = drafting.resolve(
                live.id(), drafts.view(live.id()).draft().version(), 3, Map.of("/name", ThreeWayMerge.Side.MINE), DANA);
        assertThat(resolved.hasConflicts()).isFalse();
        assertThat(drafts.publish(live.id(), DANA).after().settings().name()).startsWith("Draft");
    }

    @Test
    void keepsWhatWaitsForAChoiceWhenSomethingElseIsSaved() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> SettingsMother.withRights(
                        settings.withName("Live " + opened.name()), true, settings.bypassRiskStratification())),
                ConfigurationsForTests.by(MARCUS));
        var shown = drafts.view(live.id()).settings();
        assertThat(shown.name()).startsWith("Draft");

        var saved =
                drafts.save(live.id(), Section.GENERAL, shown, SettingsMother.withRights(shown, true, true), MARCUS);

        assertThat(saved.settings().bypassRiskStratification()).isTrue();
        assertThat(saved.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.theirs()).contains("Live");
            assertThat(conflict.mine()).contains("Draft");
        });
        var again = drafts.save(
                live.id(),
                Section.GENERAL,
                saved.settings(),
                saved.settings().withName("Third " + opened.name()),
                DANA);
        assertThat(again.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.mine()).contains("Third"));
    }

    @Test
    void decidesOnlyBetweenTheValuesThatWereSeen() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
        rename(live.id(), "Live " + opened.name());
        var version = drafts.view(live.id()).draft().version();
        rename(live.id(), "Later " + opened.name());
        var choices = Map.of("/name", ThreeWayMerge.Side.MINE);
        assertThatThrownBy(() -> drafting.resolve(live.id(), version, 2, choices, DANA))
                .isInstanceOf(Conflict.class);
        assertThat(drafting.resolve(live.id(), version, 3, choices, DANA).hasConflicts())
                .isFalse();
    }

    @Test
    void takesOverIntoADraftWithoutDecidingWhatTwoPeopleChanged() {
        var live = made.published();
        var opened = live.settings();
        drafts.save(live.id(), Section.GENERAL, opened, opened.withName("Draft " + opened.name()), DANA);
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
    void saysInTheListThatItIsBehind() {
        var live = made.published();
        drafts.save(live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
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

    /** Both write the list's row, which must tell of what is there in the end, whoever was last. */
    @Test
    void leavesTheListRightWhenItIsDiscardedWhileSomethingIsPublished() throws Exception {
        var live = made.published();
        int rounds = Integer.getInteger("portal.rounds", 50);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= rounds; round++) {
                var name = "Round " + round + " of " + live.id();
                var now = configurations.findById(live.id()).orElseThrow().settings();
                var draft = drafts.save(live.id(), Section.SSO, now, now.withSso(!now.ssoEnabled(), now.sso()), DANA);
                var barrier = new CyclicBarrier(2);
                var results = threads.invokeAll(List.of(
                        atOnce(barrier, () -> rename(live.id(), name)),
                        atOnce(
                                barrier,
                                () -> drafting.discard(live.id(), draft.draft().version(), MARCUS))));
                for (var result : results) {
                    result.get();
                }
                assertThat(jdbc.sql("select name, has_draft, revision from configuration_rows where id = :id")
                                .param("id", live.id())
                                .query()
                                .singleRow())
                        .isEqualTo(Map.of("name", name, "has_draft", false, "revision", round + 1));
            }
        }
    }

    private Published rename(long id, String name) {
        return gate.change(
                id,
                ConfigurationChange.settings(settings -> settings.withName(name)),
                ConfigurationsForTests.by(MARCUS));
    }

    /** On a busy machine a row may be locked for longer than anybody waits; who is told so asks again. */
    private static Callable<Boolean> atOnce(CyclicBarrier barrier, Runnable work) {
        return () -> {
            barrier.await();
            while (true) {
                try {
                    work.run();
                    return true;
                } catch (PessimisticLockingFailureException busy) {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
