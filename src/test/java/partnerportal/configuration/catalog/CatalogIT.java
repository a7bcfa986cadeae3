package partnerportal.configuration.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.access.Visibility;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.feed.OwnConnections;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.tag;

@PortalTest
class CatalogIT {

    private static final Visibility ALL = new Visibility.Everything();

    @Autowired
    Catalog catalog;

    @Autowired
    OwnConnections connections;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    ApiCaller api;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        api = new ApiCaller(http, tokens, jdbc);
    }

    @Test
    void hasAnOwnWriteAsSoonAsItIsCommitted() {
        for (int round = 1; round <= 50; round++) {
            var one = made.published();
            var name = one.settings().name() + " again";
            assertThat(catalog.reading().find(one.id(), ALL)).isPresent();

            gate.change(
                    one.id(),
                    ConfigurationChange.settings(settings -> settings.withName(name)),
                    ConfigurationsForTests.by(ConfigurationsForTests.DANA));

            assertThat(catalog.reading()
                            .find(one.id(), ALL)
                            .orElseThrow()
                            .snapshot()
                            .settings()
                            .name())
                    .isEqualTo(name);
        }
    }

    @Test
    void hasAChangeOfWhichNobodyWasNotified() {
        var one = made.published();
        long number = Objects.requireNonNull(transactions.execute(status -> {
            long next = jdbc.sql("update change_counter set number = number + 1 returning number")
                    .query(Long.class)
                    .single();
            jdbc.sql("update configuration_changes set change_number = ? where configuration_id = ?")
                    .params(next, one.id())
                    .update();
            return next;
        }));
        var until = Instant.now().plusSeconds(10);
        while (changeNumber(one.id()) != number && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(changeNumber(one.id())).isEqualTo(number);
    }

    private long changeNumber(long id) {
        var entry = catalog.newest().orElseThrow().state().byId().get(id);
        return entry == null ? 0 : entry.changeNumber();
    }

    @Test
    void doesNotShowWhatIsRolledBack() {
        var one = made.published();
        transactions.executeWithoutResult(status -> {
            gate.change(
                    one.id(),
                    ConfigurationChange.settings(settings -> settings.withName("Never")),
                    ConfigurationsForTests.by(ConfigurationsForTests.DANA));
            status.setRollbackOnly();
        });
        var next = made.published();

        assertThat(catalog.reading().find(next.id(), ALL)).isPresent();
        assertThat(catalog.reading().find(one.id(), ALL).orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void isWhatReadingEverythingAnewGives() throws Exception {
        made.published();
        try (var connection = connections.open()) {
            var before = catalog.newest().orElseThrow().state();
            var anew = new CatalogTables(connection).readOn(CatalogState.empty());

            assertThat(anew.byId()).isEqualTo(before.byId());
            assertThat(anew.byExpressPartner()).isEqualTo(before.byExpressPartner());
            assertThat(anew.number()).isEqualTo(before.number());
        }
    }

    @Test
    void beginsAnewWhenTheDatabaseWasPutBackToAnEarlierState() throws Exception {
        var one = made.published();
        try (var connection = connections.open()) {
            var state = catalog.newest().orElseThrow().state();
            var ahead = state.with(
                    List.of(CatalogMother.entry(-1, "Of a lost future", one.updatedAt())), state.number() + 7);

            var read = new CatalogTables(connection).readOn(ahead);

            assertThat(read.number()).isEqualTo(state.number());
            assertThat(read.byId()).containsKey(one.id()).doesNotContainKey(-1L);
        }
    }

    @Test
    void aRenamedServiceLineChangesTheAnswersAndTagsOfAllThatShowIt() {
        var first = api.created();
        var line = first.at("/markets/0/service_lines/0");
        var market = first.at("/markets/0/market_id").asLong();
        var body = api.body();
        body.put(
                "markets",
                List.of(Map.of(
                        "market_id",
                        market,
                        "service_lines",
                        List.of(Map.of(
                                "service_line_id", line.get("service_line_id").asLong())))));
        var second = api.created(body);
        var other = api.created();
        var before = List.of(tag(read(first)), tag(read(second)), tag(read(other)));
        var name = ApiCaller.unique("Renamed");

        var renamed = http.as(tokens.of(DemoMachine.DIRECTORY_SYNC))
                .put("/api/v1/service-line-catalog/" + line.get("external_id").asLong(), Map.of("name", name));

        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        for (var shown : List.of(first, second)) {
            assertThat(read(shown).json().at("/markets/0/service_lines/0/name").asString())
                    .isEqualTo(name);
        }
        assertThat(tag(read(first))).isNotEqualTo(before.get(0));
        assertThat(tag(read(second))).isNotEqualTo(before.get(1));
        assertThat(tag(read(other))).isEqualTo(before.get(2));
    }

    @Test
    void saysHowOldItIs() {
        var answer = read(api.created());

        assertThat(answer.header("Age").map(Integer::valueOf).orElseThrow()).isBetween(0, 5);
    }

    private PortalAnswer read(JsonNode configuration) {
        return api.express().get(path(configuration));
    }
}
