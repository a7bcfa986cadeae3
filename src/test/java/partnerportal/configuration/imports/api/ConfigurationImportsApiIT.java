package partnerportal.configuration.imports.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.configuration.imports.StoreFiles;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ConfigurationImportsApiIT {

    private static final String IMPORTS = "/api/v1/configuration-imports";

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ApiCaller api;
    StoreFiles files;
    String key = "";

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        files = new StoreFiles(jdbc);
        key = StoreFiles.unique();
    }

    @Test
    void fileIsPlannedAppliedAndUndone() {
        var planned = post(IMPORTS, body(record("a"), record("b").putNull("name")));
        assertThat(planned.status()).isEqualTo(201);
        var address = planned.header("Location").orElseThrow();
        assertThat(planned.json().get("created").asInt()).isEqualTo(1);
        assertThat(planned.json().get("invalid").asInt()).isEqualTo(1);
        assertThat(planned.json().get("warned").asInt()).isZero();
        var listed = api.express().get(address + "/records?outcome=invalid").json();
        assertThat(listed.at("/records/0/place").asString()).isEqualTo("line 3");
        assertThat(listed.at("/records/0/problems/0/field").asString()).isEqualTo("/name");

        var unagreed = post(address + "/application", application(planned, false));
        assertThat(ApiCaller.onlyError(unagreed)).isEqualTo("/leave_out_invalid invalid-records");
        var applied = post(address + "/application", application(planned, true));
        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.json().get("applied_by").asString()).isNotBlank();
        assertThat(found("a").json().get("deactivated_at").isNull()).isTrue();
        assertThat(post(address + "/application", application(planned, true)).json())
                .isEqualTo(applied.json());

        var undone = post(address + "/reversal", null);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(found("a").json().get("deactivated_at").isNull()).isFalse();
        assertThat(post(address + "/reversal", null).json()).isEqualTo(undone.json());

        var again = post(address + "/application", application(planned, true));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).isEqualTo("/problems/conflict");
        assertThat(again.json().get("detail").asString()).contains("Plan its file again");
    }

    @Test
    void answersAboutFilesFullOfNonsenseAreSmall() {
        var nonsense = record("a").put("x".repeat(9_000), 1).put("a\u202eb", 2);
        var markets = nonsense.putArray("markets");
        var sources = nonsense.putArray("sources");
        for (int at = 0; at < 100_000; at++) {
            markets.add(0);
            sources.addObject().putObject("station_channel_item_id");
        }
        var planned = post(IMPORTS, body(nonsense));
        assertThat(planned.json().get("invalid").asInt()).isEqualTo(1);
        assertThat(planned.json().get("ignored").values())
                .extracting(JsonNode::asString)
                .containsExactly("ab", "x".repeat(100));
        var listed = api.express().get(planned.header("Location").orElseThrow() + "/records");
        assertThat(listed.json().at("/records/0/problems")).hasSize(2);
        assertThat(listed.body()).hasSizeLessThan(2_000);
    }

    @Test
    void planThatDoesNotFitAnyMoreIsRefused() {
        planAndApply(record("a"));
        var first = post(IMPORTS, body(record("a").put("allow_user_care_requests", false)));
        planAndApply(record("a").put("phone_number", "+13035550161"));
        var stale = post(first.header("Location").orElseThrow() + "/application", application(first, false));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asString()).isEqualTo("/problems/plan-stale");
    }

    @Test
    void undoingWhatWasChangedSinceIsRefusedByName() {
        var address = planAndApply(record("a"));
        planAndApply(record("a").put("allow_user_care_requests", false));
        var refused = post(address + "/reversal", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/changed-since-import");
        assertThat(refused.json().get("detail").asString()).contains("Partner " + key + "a");
        assertThat(refused.json().at("/errors/0/message").asString()).isEqualTo("Partner " + key + "a");
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo(
                        "/partner_configurations/" + found("a").json().get("id").asString());
    }

    @Test
    void sameKeyGetsTheSamePlan() {
        var body = body(record("a"));
        var caller = api.express().with("Idempotency-Key", key);
        var once = caller.post(IMPORTS, body);
        assertThat(caller.post(IMPORTS, body).json()).isEqualTo(once.json());
    }

    @Test
    void filesThatCannotBeUsedAreRefusedAtTheirMember() {
        assertThat(ApiCaller.onlyError(post(IMPORTS, Map.of("layout", "people", "content", ""))))
                .isEqualTo("/layout unknown-layout");
        assertThat(ApiCaller.onlyError(post(IMPORTS, Map.of("layout", "express"))))
                .isEqualTo("/content required");
        assertThat(ApiCaller.onlyError(post(IMPORTS, Map.of("layout", "express", "content", "***"))))
                .isEqualTo("/content not-base64");
        assertThat(ApiCaller.onlyError(
                        post(IMPORTS, Map.of("layout", "express", "content", encoded(new byte[] {'x'})))))
                .isEqualTo("/content not-json");
        var body = new LinkedHashMap<>(body(record("a")));
        body.put("layout", "order-worker");
        assertThat(ApiCaller.onlyError(post("/api/v1/reconciliations", body))).isEqualTo("/content other-layout");
    }

    @Test
    void filesAboveTheLimitOfOtherBodiesAreTaken() {
        var large = StoreFiles.json("express", 2_500, at -> files.express(key + at));
        assertThat(large.length).isGreaterThan(1024 * 1024);
        assertThat(post(IMPORTS, Map.of("layout", "express", "content", encoded(large)))
                        .status())
                .isEqualTo(201);
        var tooLarge = "{\"content\":\"" + "A".repeat(33 * 1024 * 1024) + "\"}";
        assertThat(api.express().post(IMPORTS, tooLarge).status()).isEqualTo(413);
    }

    @Test
    void storesAreCompared() {
        planAndApply(record("a"));
        var answer = post("/api/v1/reconciliations", body(record("a"), record("b")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("matched").asInt()).isEqualTo(1);
        assertThat(answer.json().get("missing_here").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/lines/0/outcome").asString()).isEqualTo("missing_here");
        assertThat(answer.json().at("/lines/0/key").asString()).isEqualTo(key + "b");
        assertThat(api.express()
                        .get("/api/v1/partner-configurations/by-express-partner/" + key + "b")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void exportsCanBeImportedAgainWithoutAnyChange() {
        planAndApply(record("a"));
        var file = api.express().get("/api/v1/configuration-exports/express");
        assertThat(file.body()).contains(key + "a");
        var again = post(
                IMPORTS,
                Map.of(
                        "layout",
                        "express",
                        "content",
                        encoded(file.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(again.json().get("created").asInt()
                        + again.json().get("changed").asInt())
                .isZero();
        assertThat(api.express()
                        .get("/api/v1/configuration-exports/order-worker?format=zip")
                        .header("Content-Type"))
                .hasValue("application/zip");
        assertThat(api.express()
                        .get("/api/v1/configuration-exports/express?format=xml")
                        .status())
                .isEqualTo(400);
        assertThat(api.express().get("/api/v1/configuration-exports/people").status())
                .isEqualTo(404);
    }

    private String planAndApply(ObjectNode record) {
        var planned = post(IMPORTS, body(record));
        var address = planned.header("Location").orElseThrow();
        assertThat(post(address + "/application", application(planned, false)).status())
                .isEqualTo(200);
        return address;
    }

    private PortalAnswer post(String path, @org.jspecify.annotations.Nullable Object body) {
        return api.express().post(path, body);
    }

    private PortalAnswer found(String suffix) {
        return api.express().get("/api/v1/partner-configurations/by-express-partner/" + key + suffix);
    }

    private ObjectNode record(String suffix) {
        return files.express(key + suffix);
    }

    private static Map<String, Object> application(PortalAnswer planned, boolean leavingOut) {
        return Map.of("plan_hash", planned.json().get("plan_hash").asString(), "leave_out_invalid", leavingOut);
    }

    private static Map<String, Object> body(ObjectNode... records) {
        var content = StoreFiles.json("express", List.of(records));
        return Map.of("layout", "express", "file_name", "stores.json", "content", encoded(content));
    }

    private static String encoded(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
