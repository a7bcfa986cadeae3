package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundForTests;
import partnerportal.backfill.review.FoundMatch.Outcome;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.errors;
import static partnerportal.backfill.api.BackfillCaller.numbers;
import static partnerportal.backfill.api.BackfillCaller.path;
import static partnerportal.backfill.api.BackfillCaller.problem;

/** What a backfill found, what it would change, and the pairs that somebody decides. */
@PortalTest
class FindingsApiIT {

    @Autowired
    JdbcClient jdbc;

    BackfillCaller caller;
    long id;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens, @Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
        id = caller.run(BackfillState.REVIEW).add(jdbc);
        FoundForTests.of(jdbc, id)
                .found(101, Outcome.EXACT)
                .found(102, Outcome.NONE)
                .inReview(103, 2)
                .found(104, Outcome.EXACT);
    }

    @Test
    void matchesTellWhatAgreedAndNotWho() {
        var matches = caller.station().get(path(id) + "/matches").json().get("matches");

        assertThat(numbers(matches, "care_request_id")).containsExactly(101L, 102L, 103L, 104L);
        assertThat(matches.at("/0/evidence/0").asString()).isEqualTo("given:nickname");
        assertThat(matches.at("/0/row").asInt()).isEqualTo(7);
        assertThat(matches.at("/1/outcome").asString()).isEqualTo("none");
        assertThat(matches.at("/1/row").isNull()).isTrue();
        assertThat(matches.at("/1/evidence")).isEmpty();
    }

    @Test
    void matchesAreFilteredAndLeadOn() {
        var address = path(id) + "/matches?outcome=exact&page_size=1";
        var first = caller.station().get(address).json();
        assertThat(numbers(first.get("matches"), "care_request_id")).containsExactly(101L);
        var second = caller.station()
                .get(address + "&page_token=" + first.get("next_page_token").asString())
                .json();
        assertThat(numbers(second.get("matches"), "care_request_id")).containsExactly(104L);
        assertThat(second.get("next_page_token").isNull()).isTrue();
        assertThat(problem(caller.station().get(path(id) + "/matches?outcome=sure")))
                .isEqualTo("400 invalid-parameter");
        assertThat(problem(caller.station()
                        .get(path(id) + "/pairs?page_token="
                                + first.get("next_page_token").asString())))
                .isEqualTo("400 invalid-parameter");
    }

    @Test
    void planSaysWhatACommitWouldDoAndItsHashChangesWithADecision() {
        var plan = plan();
        assertThat(plan.at("/counts/added").asLong()).isEqualTo(2);
        assertThat(plan.at("/months/0/month").asString()).isEqualTo("2026-06");
        assertThat(plan.at("/months/0/counts/added").asLong()).isEqualTo(2);

        decided(1, "same", null);

        assertThat(plan().at("/counts/added").asLong()).isEqualTo(3);
        assertThat(plan().get("plan_hash")).isNotEqualTo(plan.get("plan_hash"));
    }

    @Test
    void plannedChangesAreListedByKind() {
        decided(1, "same", null);
        var changes = caller.station()
                .get(path(id) + "/plan/changes?change=add")
                .json()
                .get("changes");
        assertThat(numbers(changes, "care_request_id")).containsExactly(101L, 103L, 104L);
        assertThat(changes.at("/0/by_person").asBoolean()).isFalse();
        assertThat(changes.at("/1/by_person").asBoolean()).isTrue();
        assertThat(caller.station()
                        .get(path(id) + "/plan/changes?change=remove")
                        .json()
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void planIsKnownInReviewOnly() {
        var ready = caller.run(BackfillState.READY).add(jdbc);
        assertThat(problem(caller.station().get(path(ready) + "/plan"))).isEqualTo("409 backfill-state");
        assertThat(problem(caller.station().get(path(ready) + "/plan/changes"))).isEqualTo("409 backfill-state");
    }

    @Test
    void samePersonIsNobodyElse() {
        var tried = caller.superAdmin().put(pair(2) + "?dry_run=true", Map.of("decision", "same"));
        assertThat(tried.json().get("changes")).hasSize(2);
        assertThat(open()).isEqualTo(2);

        var answer = decided(2, "same", null);

        assertThat(answer.json().get("decision").asString()).isEqualTo("same");
        assertThat(answer.json().get("decided_by").asString()).isEqualTo("Dana Okafor");
        assertThat(open()).isZero();
        assertThat(caller.station()
                        .get(path(id) + "/pairs?decision=different")
                        .json()
                        .at("/pairs/0/place")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.station().get(path(id)).json().at("/review/same").asLong())
                .isEqualTo(1);
    }

    @Test
    void decisionThatSomebodyElseMadeIsNotOverwritten() {
        decided(1, "different", null);

        assertThat(problem(decided(1, "same", null))).isEqualTo("409 pair-decided");
        assertThat(problem(caller.superAdmin().put(pair(1) + "?dry_run=true", Map.of("decision", "same"))))
                .isEqualTo("409 pair-decided");
        assertThat(decided(1, "different", null).status()).isEqualTo(200);
        assertThat(decided(1, null, "different").json().get("decision").isNull())
                .isTrue();
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void decisionIsAPersonsWordAndHasToBeSaid() {
        assertThat(problem(caller.station().put(pair(1), Map.of("decision", "same"))))
                .isEqualTo("403 forbidden");
        assertThat(errors(caller.superAdmin().put(pair(1), Map.of()))).containsExactly("/decision required");
        assertThat(errors(caller.superAdmin().put(pair(1), Map.of("decision", "perhaps"))))
                .containsExactly("/decision unknown");
        assertThat(problem(caller.superAdmin().put(pair(3), Map.of("decision", "same"))))
                .isEqualTo("404 not-found");
    }

    @Test
    void commitOfAnotherPlanIsRefused() {
        var hash = plan().get("plan_hash").asString();
        decided(1, "same", null);

        var answer = caller.superAdmin().post(path(id) + "/commit", Map.of("plan_hash", hash));

        assertThat(problem(answer)).isEqualTo("409 plan-stale");
        assertThat(caller.station().get(path(id)).json().get("state").asString())
                .isEqualTo("review");
        assertThat(errors(caller.superAdmin().post(path(id) + "/commit", Map.of())))
                .containsExactly("/plan_hash required");
    }

    @Test
    void commitThatWasNotCarriedOutSaysWhen() {
        assertThat(caller.station().get(path(id)).json().at("/times/stale").isNull())
                .isTrue();
        jdbc.sql("update backfills set stale_at = '2026-11-21T16:39:58Z' where id = :id")
                .param("id", id)
                .update();
        assertThat(caller.station().get(path(id)).json().at("/times/stale").asString())
                .isEqualTo("2026-11-21T16:39:58Z");
    }

    private JsonNode plan() {
        return caller.station().get(path(id) + "/plan").json();
    }

    private long open() {
        return caller.station().get(path(id) + "/pairs").json().get("pairs").size();
    }

    private String pair(int place) {
        return path(id) + "/pairs/103/" + place;
    }

    private PortalAnswer decided(int place, @Nullable String decision, @Nullable String seen) {
        var body = new HashMap<String, Object>();
        body.put("decision", decision);
        body.put("seen", seen);
        return caller.superAdmin().put(pair(place), body);
    }
}
