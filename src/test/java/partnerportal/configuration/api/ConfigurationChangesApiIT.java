package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.path;

@PortalTest
class ConfigurationChangesApiIT {

    private static final String FEED = "/api/v1/configuration-changes";

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ApiCaller api;
    long start;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        start = jdbc.sql("select number from change_counter").query(Long.class).single();
    }

    @Test
    void tellsOfEveryConfigurationAtItsLastChange() {
        var one = api.created();
        var other = api.created();
        api.express().put(path(one), Map.of("name", ApiCaller.unique("Renamed")));

        var part = changes(api.express(), start);

        assertThat(ids(part)).containsExactly(id(other), id(one));
        var last = part.at("/changes/1");
        assertThat(last.get("revision").asInt()).isEqualTo(2);
        assertThat(last.get("express_partner_id")).isEqualTo(one.get("express_partner_id"));
        assertThat(last.get("removed").asBoolean()).isFalse();
        assertThat(part.get("next_since").asLong())
                .isEqualTo(last.get("change_number").asLong())
                .isEqualTo(start + 3);
        assertThat(ids(changes(api.express(), start + 3))).isEmpty();
    }

    @Test
    void tellsNothingOfWhatChangedNothingOrWasOnlyTried() {
        var made = api.created();
        var before = changes(api.express(), start).get("next_since").asLong();
        api.express().put(path(made), Map.of("name", made.get("name").asString()));
        api.express().put(path(made) + "?dry_run=true", Map.of("name", ApiCaller.unique("Tried")));
        assertThat(changes(api.express(), before).get("next_since").asLong()).isEqualTo(before);
    }

    @Test
    void tellsOfAllThatShowARowOfTheDirectoryThatWasRenamed() {
        var body = api.body();
        var line = api.directory().serviceLine();
        var market = api.directory().market();
        body.put("markets", List.of(ApiCaller.market(market, line)));
        var one = api.created(body);
        var more = api.body();
        more.put("markets", List.of(ApiCaller.market(api.directory().market(), line)));
        var other = api.created(more);
        var unconcerned = api.created();
        var since = changes(api.express(), start).get("next_since").asLong();

        var answer = http.as(tokens.of(DemoMachine.DIRECTORY_SYNC))
                .put(
                        "/api/v1/markets/" + market,
                        Map.of("name", "Renamed " + market, "short_name", "R" + market, "time_zone", "America/Denver"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ids(changes(api.express(), since))).containsExactly(id(one));

        var external = jdbc.sql("select external_id from directory_service_lines where id = ?")
                .param(line)
                .query(Long.class)
                .single();
        http.as(tokens.of(DemoMachine.DIRECTORY_SYNC))
                .put(
                        "/api/v1/service-line-catalog/" + external,
                        Map.of("name", ApiCaller.unique("Line"), "allow_bypass_risk_stratification", false));
        assertThat(ids(changes(api.express(), since)))
                .containsExactly(id(one), id(other))
                .doesNotContain(id(unconcerned));
    }

    @Test
    void holdsAnEmptyAnswerBackUntilSomethingChanges() {
        var made = api.created();
        var since = changes(api.express(), start).get("next_since").asLong();
        var waiting = CompletableFuture.supplyAsync(
                () -> api.express().get(FEED + "?wait=20&since=" + since).json());
        var asked = Instant.now();
        api.express().put(path(made), Map.of("name", ApiCaller.unique("Renamed")));

        assertThat(ids(waiting.join())).containsExactly(id(made));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void answersEmptyWhenTheTimeIsOver() {
        var part = changes(api.express(), start);
        var since = part.get("next_since").asLong();
        var asked = Instant.now();
        var empty = api.express().get(FEED + "?wait=1&since=" + since);
        assertThat(ids(empty.json())).isEmpty();
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    @Test
    void tellsTheOrderWorkerWhatItMayNotReadAnyMore() {
        var without = api.created();
        var with = api.created(api.bodyWithRedox());
        var first = changes(api.orderWorker(), start);
        assertThat(ids(first)).containsExactly(id(with));
        assertThat(first.at("/changes/0/removed").asBoolean()).isFalse();

        api.express().put(path(with), Map.of("redox_enabled", false));
        api.express().put(path(without), Map.of("name", ApiCaller.unique("Renamed")));
        var second = changes(api.orderWorker(), first.get("next_since").asLong());

        assertThat(ids(second)).containsExactly(id(with));
        assertThat(second.at("/changes/0/removed").asBoolean()).isTrue();
        assertThat(api.orderWorker().get(path(with)).status()).isEqualTo(404);
    }

    @Test
    void tellsPartnersPeopleOfTheirOwnOnly() {
        var own = api.created();
        api.created();
        var priya = api.expressAdminOf(own.get("express_partner_id").asString());
        assertThat(ids(changes(priya, 0))).containsExactly(id(own));
    }

    @Test
    void refusesANumberThatIsAheadAndAWaitThatIsTooLong() {
        for (var query : List.of("since=" + Long.MAX_VALUE, "since=-1", "wait=61", "wait=-1", "wait=soon")) {
            var refused = api.express().get(FEED + "?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.json().get("type").asString()).isEqualTo("/problems/invalid-parameter");
        }
    }

    private static JsonNode changes(PortalHttp caller, long since) {
        var answer = caller.get(FEED + "?since=" + since);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static long id(JsonNode configuration) {
        return configuration.get("id").asLong();
    }

    private static List<Long> ids(JsonNode part) {
        return StreamSupport.stream(part.get("changes").spliterator(), false)
                .map(change -> change.get("partner_configuration_id").asLong())
                .toList();
    }
}
