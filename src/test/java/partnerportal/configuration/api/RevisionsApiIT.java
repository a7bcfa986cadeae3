package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.onlyError;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.unique;

@PortalTest
class RevisionsApiIT {

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ApiCaller api;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
    }

    @Test
    void deactivatesWithAReasonOnceAndMakesLiveAgain() {
        var made = api.created();
        var address = path(made) + "/deactivation";

        var gone = api.express().post(address, Map.of("reason", "The contract ended"));
        assertThat(gone.status()).as(gone.body()).isEqualTo(200);
        assertThat(gone.json().get("deactivated_at").isString()).isTrue();
        assertThat(api.express().post(address, null).json()).isEqualTo(gone.json());
        assertThat(revisions(made).get(0).get("reason").asString()).isEqualTo("The contract ended");

        var back = api.express().delete(address);
        assertThat(back.json().get("deactivated_at").isNull()).isTrue();
        assertThat(back.json().get("revision").asInt()).isEqualTo(3);
    }

    @Test
    void cannotBeMadeLiveAgainUnderANameThatWasTaken() {
        var made = api.created();
        api.express().post(path(made) + "/deactivation", null);
        var heir = api.body();
        heir.put("name", made.get("name").asString());
        api.created(heir);

        assertThat(onlyError(api.express().delete(path(made) + "/deactivation")))
                .isEqualTo("/name name-taken");
    }

    @Test
    void deactivationCanBeTried() {
        var made = api.created();
        var tried = api.express().post(path(made) + "/deactivation?dry_run=true", null);

        assertThat(tried.json().at("/changes/0/path").asString()).isEqualTo("/deactivated_at");
        assertThat(api.express().get(path(made)).json()).isEqualTo(made);
    }

    @Test
    void refusesAReasonThatNobodyWouldRead() {
        var made = api.created();
        assertThat(onlyError(api.express().post(path(made) + "/deactivation", Map.of("reason", "x".repeat(1001)))))
                .isEqualTo("/reason too-long");
    }

    @Test
    void listsRevisionsTheNewestFirstWithWhoAndWhy() {
        var made = api.created();
        var passedOn = http.as(tokens.of(DemoUser.DANA_OKAFOR, DemoMachine.EXPRESS_BACKEND));
        passedOn.put(path(made), Map.of("phone_number", "+442079460018"));

        var revisions = revisions(made);

        assertThat(revisions).hasSize(2);
        var newest = revisions.get(0);
        assertThat(newest.get("revision").asInt()).isEqualTo(2);
        assertThat(newest.get("cause").asString()).isEqualTo("api");
        assertThat(newest.at("/actor/kind").asString()).isEqualTo("user");
        assertThat(newest.at("/actor/subject").asString()).isEqualTo("dana.okafor");
        assertThat(newest.at("/actor/client").asString()).isEqualTo("express-backend");
        assertThat(newest.has("configuration")).isFalse();
        assertThat(revisions.get(1).at("/actor/kind").asString()).isEqualTo("client");
    }

    @Test
    void pagesThroughRevisions() {
        var made = api.created();
        for (int number = 0; number < 4; number++) {
            api.express().put(path(made), Map.of("name", unique("Renamed")));
        }
        var first = api.express().get(path(made) + "/revisions?page_size=2");
        var next = first.header("Link").orElseThrow();
        var second = api.express().get(next.substring(1, next.indexOf('>')));
        var third = api.express()
                .get(path(made) + "/revisions?page_size=2&page_token="
                        + second.json().get("next_page_token").asString());

        assertThat(numbers(first.json())).containsExactly(5, 4);
        assertThat(numbers(second.json())).containsExactly(3, 2);
        assertThat(numbers(third.json())).containsExactly(1);
        assertThat(third.json().get("next_page_token").isNull()).isTrue();
        assertThat(api.express().get(path(made) + "/revisions?page_token=x").status())
                .isEqualTo(400);
    }

    @Test
    void answersARevisionWithTheConfigurationAsItWas() {
        var made = api.created();
        api.express().put(path(made), Map.of("name", unique("Renamed")));

        var first = api.express().get(path(made) + "/revisions/1");

        assertThat(first.json().get("configuration")).isEqualTo(made);
        assertThat(api.express()
                        .with("If-None-Match", ApiCaller.tag(first))
                        .get(path(made) + "/revisions/1")
                        .status())
                .isEqualTo(304);
        assertThat(api.express().get(path(made) + "/revisions/3").status()).isEqualTo(404);
        assertThat(api.express().get(path(made) + "/revisions/0").status()).isEqualTo(404);
    }

    @Test
    void answersTheDifferenceBetweenAnyTwoRevisions() {
        var made = api.created();
        api.express().put(path(made), Map.of("phone_number", "+442079460018"));
        api.express().put(path(made), Map.of("bypass_risk_stratification", true));

        var last = api.express().get(path(made) + "/revisions/3/diff").json();
        var both = api.express().get(path(made) + "/revisions/3/diff?from=1").json();
        var back = api.express().get(path(made) + "/revisions/1/diff?from=3").json();
        var birth = api.express().get(path(made) + "/revisions/1/diff").json();

        assertThat(last.get("from").asInt()).isEqualTo(2);
        assertThat(paths(last)).containsExactly("/bypass_risk_stratification");
        assertThat(paths(both)).containsExactly("/bypass_risk_stratification", "/phone_number");
        assertThat(back.at("/changes/1/after").asString()).isEqualTo("+13035550142");
        assertThat(birth.get("from").asInt()).isZero();
        assertThat(paths(birth)).contains("/name", "/express_partner_id");
        assertThat(api.express().get(path(made) + "/revisions/3/diff?from=9").status())
                .isEqualTo(404);
    }

    @Test
    void restoresARevisionAsANewOne() {
        var made = api.created();
        var name = made.get("name").asString();
        api.express().put(path(made), Map.of("name", unique("Mistake")));

        var tried = api.express().post(path(made) + "/restorations?dry_run=true", Map.of("revision", 1));
        assertThat(tried.json().at("/changes/0/after").asString()).isEqualTo(name);
        var restored = api.express().post(path(made) + "/restorations", Map.of("revision", 1, "reason", "By mistake"));

        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        assertThat(restored.json().get("name").asString()).isEqualTo(name);
        assertThat(restored.json().get("revision").asInt()).isEqualTo(3);
        assertThat(restored.json().get("sources")).isEqualTo(made.get("sources"));
        assertThat(revisions(made).get(0).get("cause").asString()).isEqualTo("restoration");
        assertThat(revisions(made).get(0).get("reason").asString()).isEqualTo("By mistake");
        assertThat(onlyError(api.express().post(path(made) + "/restorations", Map.of("revision", 9))))
                .isEqualTo("/revision unknown-revision");
        assertThat(onlyError(api.express().post(path(made) + "/restorations", Map.of())))
                .isEqualTo("/revision required");
    }

    @Test
    void partnersPeopleSeeSupportAndNoReasons() {
        var made = api.created();
        api.superAdmin().post(path(made) + "/deactivation", Map.of("reason", "They did not pay"));
        var own = api.expressAdminOf(made.get("express_partner_id").asString());

        var listed = own.get(path(made) + "/revisions");
        var one = own.get(path(made) + "/revisions/2");

        assertThat(listed.json().at("/revisions/0/actor/name").asString()).isEqualTo("Support");
        assertThat(listed.json().at("/revisions/0/reason").isNull()).isTrue();
        for (var answer : List.of(listed, one)) {
            assertThat(answer.body()).doesNotContain("Dana", "dana.okafor", "express-backend", "did not pay");
        }
    }

    private JsonNode revisions(JsonNode made) {
        return api.express().get(path(made) + "/revisions").json().get("revisions");
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.get("revisions")
                .valueStream()
                .map(revision -> revision.get("revision").asInt())
                .toList();
    }

    private static List<String> paths(JsonNode difference) {
        return difference
                .get("changes")
                .valueStream()
                .map(change -> change.get("path").asString())
                .toList();
    }
}
