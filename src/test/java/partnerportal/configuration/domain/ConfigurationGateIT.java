package partnerportal.configuration.domain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class ConfigurationGateIT {

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    DirectoryRowsForTests directory;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        directory = new DirectoryRowsForTests(jdbc);
    }

    @Test
    void savesTheWholeAndLoadsItAgain() {
        var saved = made.published();
        var loaded = configurations.findById(saved.id()).orElseThrow();
        assertThat(loaded.snapshot().toJson()).isEqualTo(saved.snapshot().toJson());
        assertThat(loaded.settings().sources())
                .allSatisfy(source -> assertThat(source.id()).isNotNull());
        assertThat(loaded.revision()).isEqualTo(1);
        assertThat(loaded.createdAt()).isEqualTo(saved.createdAt());
    }

    @Test
    void writesRevisionAndAuditEntryWithTheChange() {
        var saved = made.published();
        var changed = gate.change(
                saved.id(),
                ConfigurationChange.settings(settings -> settings.withSso(false, settings.sso())),
                ConfigurationsForTests.by(ConfigurationsForTests.MARCUS)
                        .because("Not used")
                        .preparedBy(List.of(ConfigurationsForTests.DANA)));

        assertThat(changed.changes()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("/sso_enabled");
            assertThat(change.after()).isEqualTo("false");
        });
        var revision = revisions.find(saved.id(), 2).orElseThrow();
        assertThat(revision.actor().name()).isEqualTo("Marcus Bell");
        assertThat(revision.reason()).isEqualTo("Not used");
        assertThat(revision.contributors()).extracting("name").containsExactly("Dana Okafor");
        assertThat(revision.snapshot().settings().ssoEnabled()).isFalse();
        var entry =
                jdbc.sql("""
                select action, actor_name, reason, changes::text as changes, contributors::text as contributors
                from audit_entries where subject_type = 'configuration' and subject_id = :id order by id desc limit 1
                """).param("id", String.valueOf(saved.id())).query().singleRow();
        assertThat(entry)
                .containsEntry("action", "configuration.published")
                .containsEntry("actor_name", "Marcus Bell")
                .containsEntry("reason", "Not used");
        assertThat(entry.get("changes")).asString().contains("/sso_enabled");
        assertThat(entry.get("contributors")).asString().contains("Dana Okafor");
    }

    @Test
    void keepsTheIdsOfTheChildrenThatStay() {
        var saved = made.published();
        var source = saved.settings().sources().iterator().next();
        var market = saved.settings().markets().iterator().next();
        var more = directory.partner();
        var changed = gate.change(
                        saved.id(),
                        ConfigurationChange.settings(settings ->
                                settings.withSources(Set.of(source.withId(null), Source.of(more, null, false)))),
                        ConfigurationsForTests.by(ConfigurationsForTests.DANA))
                .after();
        assertThat(changed.settings().sources()).hasSize(2).contains(source);
        assertThat(changed.settings().markets()).containsExactly(market);
    }

    @Test
    void writesNothingWhenNothingDiffers() {
        var saved = made.published();
        var same = gate.change(
                saved.id(),
                ConfigurationChange.settings(settings -> settings.withName(settings.name())),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(same.isUnchanged()).isTrue();
        assertThat(revisions.list(saved.id(), null, 10)).hasSize(1);
        assertThat(configurations.findById(saved.id()).orElseThrow().version()).isEqualTo(saved.version());
    }

    @Test
    void triesAChangeWithoutWritingIt() {
        var saved = made.published();
        var tried = gate.tryChange(
                saved.id(),
                ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                Precondition.none());
        assertThat(tried.changes()).isNotEmpty();
        assertThat(configurations.findById(saved.id()).orElseThrow()).isEqualTo(saved);
    }

    @Test
    void refusesAWholeThatBreaksRulesAndNamesThemAll() {
        var saved = made.published();
        assertThatThrownBy(() -> gate.change(
                        saved.id(),
                        ConfigurationChange.settings(
                                settings -> settings.withSources(Set.of()).withSso(true, null)),
                        ConfigurationsForTests.by(ConfigurationsForTests.DANA)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .contains("/sources", "/sso/connection_name", "/sso/logout_url"));
        assertThat(revisions.list(saved.id(), null, 10)).hasSize(1);
    }

    @Test
    void refusesANameThatAnotherLiveOneHas() {
        var first = made.published();
        var second =
                made.settings().withName(String.valueOf(first.settings().name()).toUpperCase(Locale.ROOT));
        assertThatThrownBy(() -> made.published(second))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::code)
                                .containsExactly("name-taken"));
    }

    @Test
    void keepsWhatWasDeactivatedInTheDirectoryButRefusesToChooseItAnew() {
        var saved = made.published();
        var market = saved.settings().markets().iterator().next();
        directory.deactivateMarket(market.marketId());
        var kept = gate.change(
                saved.id(),
                ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(kept.after().revision()).isEqualTo(2);
        assertThatThrownBy(() -> made.published(made.settings().withMarkets(Set.of(market.withId(null)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void answersForAPastMoment() {
        var saved = made.published();
        var changed = gate.change(
                        saved.id(),
                        ConfigurationChange.settings(settings -> settings.withRedox(false, null)),
                        ConfigurationsForTests.by(ConfigurationsForTests.DANA))
                .after();
        assertThat(revisions.at(saved.id(), saved.updatedAt().minusMillis(1))).isEmpty();
        assertThat(revisions
                        .at(saved.id(), changed.updatedAt().minusNanos(1000))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(revisions.at(saved.id(), changed.updatedAt()).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void doesNotFindWhatWasNeverPublished() {
        assertThatThrownBy(() -> gate.change(
                        4_000_000_000L,
                        configuration -> configuration,
                        ConfigurationsForTests.by(ConfigurationsForTests.DANA)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void losesNoUpdateWhenTwoPublishAtOnce() throws Exception {
        var saved = made.published();
        int rounds = Integer.getInteger("portal.rounds", 50);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < rounds; round++) {
                var barrier = new CyclicBarrier(2);
                var one = directory.partner();
                var other = directory.partner();
                var results = threads.invokeAll(
                        List.of(adding(saved.id(), one, barrier), adding(saved.id(), other, barrier)));
                for (var result : results) {
                    assertThat(result.get().isUnchanged()).isFalse();
                }
            }
        }
        var after = configurations.findById(saved.id()).orElseThrow();
        assertThat(after.settings().sources()).hasSize(1 + 2 * rounds);
        assertThat(after.revision()).isEqualTo(1 + 2 * rounds);
        assertThat(revisions.list(saved.id(), null, 1 + 2 * rounds))
                .extracting(Revision::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 2 * rounds)
                        .mapToObj(at -> 1 + 2 * rounds - at)
                        .toList());
    }

    /** On a busy machine a row may be locked for longer than anybody waits; who is told so asks again. */
    private Callable<Published> adding(long id, long partner, CyclicBarrier barrier) {
        var change = SourceChanges.add(partner, null, false);
        return () -> {
            barrier.await();
            Published done = null;
            while (done == null) {
                try {
                    done = gate.change(id, change, ConfigurationsForTests.by(ConfigurationsForTests.DANA));
                } catch (PessimisticLockingFailureException busy) {
                    Thread.onSpinWait();
                }
            }
            return done;
        };
    }
}
