package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.PATH;
import static partnerportal.configuration.api.ApiCaller.errors;
import static partnerportal.configuration.api.ApiCaller.onlyError;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.tag;
import static partnerportal.configuration.api.ApiCaller.unique;

@PortalTest
class ConfigurationWritesIT {

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ApiCaller api;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
    }

    @Test
    void createsAndSaysWhere() {
        var answer = api.express().post(PATH, api.body());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue(path(answer.json()));
        assertThat(tag(answer)).isEqualTo(tag(api.express().get(path(answer.json()))));
    }

    @Test
    void isWrittenDownWithTheClientThatActed() {
        var made = api.created();
        var entry = jdbc.sql("""
                select actor_subject, acting_client, cause from audit_entries
                where action = 'configuration.published' and subject_id = :id
                """).param("id", made.get("id").asString()).query().singleRow();

        assertThat(entry).containsEntry("acting_client", "express-backend").containsEntry("cause", "API");
    }

    @Test
    void needsASourceANameAndAnExpressPartnerId() {
        var answer = api.express().post(PATH, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "/express_partner_id required", "/name required", "/sources source-required");
    }

    @Test
    void namesTakenByOthersAreRefusedUnderTheirOwnProblem() {
        var made = api.created();
        var body = api.body();
        body.put("name", made.get("name").asString().toUpperCase());
        var answer = api.express().post(PATH, body);

        assertThat(onlyError(answer)).isEqualTo("/name name-taken");
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/name-taken");
        body.put("name", unique("Partner"));
        body.put("express_partner_id", made.get("express_partner_id").asString());
        assertThat(onlyError(api.express().post(PATH, body))).isEqualTo("/express_partner_id express-partner-id-taken");
    }

    @Test
    void sameKeyAndBodyGetTheSameAnswerAndMakeOneConfiguration() {
        var body = api.body();
        var keyed = api.express().with("Idempotency-Key", unique("key"));

        var first = keyed.post(PATH, body);
        var second = keyed.post(PATH, body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(tag(second)).isEqualTo(tag(first));
        body.put("name", unique("Another"));
        var reused = keyed.post(PATH, body);
        assertThat(onlyError(reused)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        var keyed = api.express().with("Idempotency-Key", unique("key"));
        assertThat(keyed.post(PATH, Map.of()).status()).isEqualTo(422);
        assertThat(keyed.post(PATH, api.body()).status()).isEqualTo(201);
    }

    @Test
    void leavesWhatWasNotGivenAndRemovesWhatIsNull() {
        var made = api.created(api.bodyWithRedox());

        var phone = put(made, Map.of("phone_number", "+442079460018"));
        assertThat(phone.get("name")).isEqualTo(made.get("name"));
        assertThat(phone.get("redox")).isEqualTo(made.get("redox"));
        assertThat(phone.get("sources")).isEqualTo(made.get("sources"));
        assertThat(phone.get("markets")).isEqualTo(made.get("markets"));
        assertThat(phone.get("revision").asInt()).isEqualTo(2);

        var part = put(made, Map.of("redox", Map.of("cancellation_id", "can-1")));
        assertThat(part.at("/redox/cancellation_id").asString()).isEqualTo("can-1");
        assertThat(part.at("/redox/source_id")).isEqualTo(made.at("/redox/source_id"));

        var removed = put(made, "{\"redox\": null, \"redox_enabled\": false, \"phone_number\": null}");
        assertThat(removed.get("redox").isNull()).isTrue();
        assertThat(removed.get("phone_number").isNull()).isTrue();
    }

    @Test
    void redoxCannotBeRemovedWhileItIsEnabled() {
        var made = api.created(api.bodyWithRedox());
        var answer = api.express().put(path(made), "{\"redox\": null}");

        assertThat(errors(answer))
                .containsExactlyInAnyOrder("/redox/source_id required", "/redox/destination_id required");
    }

    @Test
    void aGivenListReplacesTheWholeListAndWhatStaysKeepsItsId() {
        var made = api.created();
        var kept = made.at("/sources/0");
        var more = put(
                made,
                Map.of(
                        "sources",
                        List.of(
                                Map.of("partner_id", api.directory().partner()),
                                Map.of(
                                        "partner_id", kept.get("partner_id").asLong(),
                                        "facility_code",
                                                kept.get("facility_code").asString()))));

        assertThat(more.get("sources")).hasSize(2).contains(kept);
        assertThat(put(made, Map.of("markets", List.of())).get("markets")).isEmpty();
    }

    @Test
    void nothingNewIsNoNewRevision() {
        var made = api.created();
        assertThat(put(made, Map.of("name", made.get("name").asString()))).isEqualTo(made);
    }

    @Test
    void theExpressPartnerIdStays() {
        var made = api.created();
        assertThat(onlyError(api.express().put(path(made), Map.of("express_partner_id", "other"))))
                .isEqualTo("/express_partner_id express-partner-id-fixed");
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(api.express().put(PATH + "/999999999", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void saysWhatADryRunWouldChangeAndWritesNothing() {
        var made = api.created();
        var tried = api.express().put(path(made) + "?dry_run=true", Map.of("name", "Dry " + made.get("id")));

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().get("dry_run").asBoolean()).isTrue();
        assertThat(tried.json().get("outcome").asString()).isEqualTo("changed");
        assertThat(tried.json().get("changes")).hasSize(1);
        assertThat(tried.json().at("/changes/0/path").asString()).isEqualTo("/name");
        assertThat(tried.json().at("/changes/0/before")).isEqualTo(made.get("name"));
        assertThat(tried.json().at("/changes/0/after").asString()).isEqualTo("Dry " + made.get("id"));
        assertThat(api.express().get(path(made)).json()).isEqualTo(made);
        var idle = api.express().put(path(made) + "?dry_run=true", Map.of("name", made.get("name")));
        assertThat(idle.json().get("outcome").asString()).isEqualTo("unchanged");
        assertThat(idle.json().get("changes")).isEmpty();
    }

    @Test
    void aDryRunOfACreationMakesNothingAndIsRefusedForTheSameReasons() {
        var body = api.body();
        var tried = api.express().post(PATH + "?dry_run=true", body);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().get("outcome").asString()).isEqualTo("created");
        assertThat(api.express()
                        .get(PATH + "/by-express-partner/" + body.get("express_partner_id"))
                        .status())
                .isEqualTo(404);
        assertThat(api.express().post(PATH + "?dry_run=true", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void aStaleTagIsRefusedWithThePresentOneAndTheDifference() {
        var made = api.created();
        var seen = tag(api.express().get(path(made)));
        var changed = api.express().put(path(made), Map.of("bypass_risk_stratification", true));

        for (var stale : List.of(
                api.express().with("If-Match", seen).put(path(made), Map.of("name", unique("Late"))),
                api.express().with("If-Match", seen).put(path(made) + "?dry_run=true", Map.of()),
                api.express().with("If-Match", seen).post(path(made) + "/deactivation", null),
                api.express()
                        .with("If-Match", seen)
                        .delete(path(made) + "/markets/" + made.at("/markets/0/market_id")))) {
            assertThat(stale.status()).isEqualTo(412);
            assertThat(tag(stale)).isEqualTo(tag(changed));
            assertThat(stale.json().get("current_etag").asString()).isEqualTo(tag(changed));
            assertThat(stale.json().at("/difference/0/path").asString()).isEqualTo("/bypass_risk_stratification");
            assertThat(stale.json().at("/difference/0/after").asString()).isEqualTo("true");
        }
        var current =
                api.express().with("If-Match", tag(changed)).put(path(made), Map.of("phone_number", "+442079460018"));
        assertThat(current.status()).isEqualTo(200);
        assertThat(api.express().with("If-Match", "*").put(path(made), Map.of()).status())
                .isEqualTo(200);
        assertThat(api.express()
                        .with("If-Match", "\"nonsense\"")
                        .put(path(made), Map.of())
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whoMeetsAnotherChangeThatTakesTooLongIsToldToTryAgain() {
        var made = api.created();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select id from partner_configurations where id = :id for update")
                    .param("id", made.get("id").asLong())
                    .query(Long.class)
                    .single();
            var answer = api.express().put(path(made), Map.of("name", unique("Second")));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("type").asString()).isEqualTo("/problems/busy");
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
        assertThat(api.express().get(path(made)).json()).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 5} | /name",
                "{\"colour\": 1} | /colour",
                "{\"allow_user_care_requests\": \"true\"} | /allow_user_care_requests",
                "{\"allow_user_care_requests\": 1} | /allow_user_care_requests",
                "{\"sources\": {}} | /sources",
                "{\"sources\": [{\"partner_id\": \"12\"}]} | /sources/0/partner_id",
                "{\"sources\": [{\"partner_id\": 1.5}]} | /sources/0/partner_id",
                "{\"sources\": [{\"partner_id\": \" \"}]} | /sources/0/partner_id",
                "{\"name\": \"a\", \"name\": \"b\"} | ''",
                "{\"markets\": [{\"market_id\": 1, \"service_lines\": [{\"colour\": 1}]}]} | /markets/0/service_lines/0/colour",
                "{\"sso\": []} | /sso",
                "{\"sso\": {\"x\": 1}} | /sso/x"
            })
    void refusesWhatIsNotOfTheDocumentedShapeAndSaysWhere(String body, String pointer) {
        var made = api.created();
        var answer = api.express().put(path(made), body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(answer.json().get("type").asString())
                .isEqualTo("/problems/"
                        + (pointer.isEmpty()
                                ? "malformed-json"
                                : answer.json().at("/errors/0/code").asString()));
        assertThat(api.express().get(path(made)).json()).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": null} | /name required",
                "{\"name\": \"  \"} | /name required",
                "{\"phone_number\": \"12\"} | /phone_number phone-number",
                "{\"allow_user_care_requests\": null} | /allow_user_care_requests required",
                "{\"sources\": null} | /sources required",
                "{\"sources\": [null]} | /sources/0 required",
                "{\"sources\": []} | /sources last-source",
                "{\"sources\": [{}]} | /sources/0/partner_id required",
                "{\"sources\": [{\"partner_id\": 999999999}]} | /sources/0/partner_id unknown-partner",
                "{\"markets\": [{\"market_id\": 999999999, \"service_lines\": []}]} | /markets/0/market_id unknown-market",
                "{\"sso_enabled\": true, \"sso\": {\"connection_name\": \"x\"}} | /sso/logout_url required",
                "{\"sso_enabled\": true, \"sso\": {\"connection_name\": \"x\", \"logout_url\": \"http://x.example\"}} | /sso/logout_url https-required",
                "{\"redox\": {\"clinical_notes_enabled\": null}} | /redox/clinical_notes_enabled required"
            })
    void refusesWhatBreaksARuleAndSaysWhereInTheBody(String body, String error) {
        var made = api.created();
        var answer = api.express().put(path(made), body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(errors(answer)).contains(error);
        assertThat(api.express().get(path(made)).json()).isEqualTo(made);
    }

    @Test
    void pointsIntoTheListsThatWereSent() {
        var made = api.created();
        var market = made.at("/markets/0/market_id").asLong();
        var first = api.directory().partner();
        var partner = api.directory().partner();
        var lines = List.of(
                Map.of("service_line_id", api.directory().serviceLine()),
                Map.of("service_line_id", 999999999, "redox_partner_id", 888888888));
        var markets = List.of(
                ApiCaller.market(api.directory().market(), api.directory().serviceLine()),
                Map.of("market_id", market, "service_lines", lines));
        var sources = List.of(
                ApiCaller.source(first, "SAME"), ApiCaller.source(partner, "SAME"), ApiCaller.source(partner, "SAME"));

        var twice = api.express().put(path(made), Map.of("markets", markets, "sources", sources));
        var again = api.express().put(path(made), Map.of("markets", markets, "sources", sources.subList(0, 2)));

        assertThat(errors(twice)).containsExactly("/sources/2 duplicate");
        assertThat(errors(again))
                .containsExactlyInAnyOrder(
                        "/markets/1/service_lines/1/service_line_id unknown-service-line",
                        "/markets/1/service_lines/1/redox_partner_id unknown-partner",
                        "/sources/1/facility_code facility-code-taken");
    }

    private JsonNode put(JsonNode made, Object body) {
        var answer = api.express().put(path(made), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
