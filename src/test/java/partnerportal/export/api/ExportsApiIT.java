package partnerportal.export.api;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.runs.ExportKind;
import partnerportal.export.runs.ExportsForTests;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ExportsApiIT {

    private static final String PATH = "/api/v1/exports";

    @Autowired
    JdbcClient jdbc;

    ExportsForTests exports;
    PortalHttp warehouse;

    @BeforeEach
    void prepare(@Autowired ApplicationContext portal, @Autowired PortalHttp http, @Autowired Tokens tokens) {
        exports = new ExportsForTests(portal);
        warehouse = http.as(tokens.of(DemoMachine.WAREHOUSE));
    }

    @AfterEach
    void goOn() {
        exports.close();
    }

    @Test
    void startAnswersTheRunThatWillBeMade() {
        exports.done(ExportKind.INCREMENT);
        var answer = warehouse.post(PATH, Map.of("kind", "increment", "reason", "Before the report"));

        assertThat(answer.status()).isEqualTo(202);
        var run = answer.json();
        assertThat(answer.header("Location"))
                .contains(PATH + "/" + run.get("id").asLong());
        assertThat(run.get("state").asString()).isEqualTo("waiting");
        assertThat(run.get("cause").asString()).isEqualTo("api");
        assertThat(run.at("/requested_by/client").asString()).isEqualTo("warehouse");
        assertThat(run.get("manifest").isNull()).isTrue();
        assertThat(jdbc.sql("select reason from audit_entries where action = 'export.started' and subject_id = :run")
                        .param("run", run.get("id").asString())
                        .query(String.class)
                        .list())
                .containsExactly("Before the report");
        var second = warehouse.post(PATH, Map.of("kind", "increment"));
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().get("id").asLong()).isEqualTo(run.get("id").asLong());
    }

    @Test
    void sameKeyAnswersTheSameRunAlsoWhenItIsOver() {
        var keyed = warehouse.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("kind", "increment");
        var first = keyed.post(PATH, body).json().get("id").asLong();
        exports.done(ExportKind.INCREMENT);
        assertThat(keyed.post(PATH, body).json().get("id").asLong()).isEqualTo(first);
        assertThat(keyed.post(PATH, Map.of("kind", "full")).status()).isEqualTo(422);
    }

    @Test
    void runTellsItsDataSetsAndFiles() {
        var done = exports.done(ExportKind.FULL);
        var answer = warehouse.get(PATH + "/" + done.id());
        var run = answer.json();

        assertThat(run.get("state").asString()).isEqualTo("done");
        assertThat(run.get("manifest").asString()).endsWith(done.manifest().text());
        assertThat(run.get("data_sets").valueStream().map(set -> set.get("name").asString()))
                .contains("configurations", "directory_markets", "audit_entries")
                .hasSize(13);
        assertThat(run.at("/data_sets/0/whole").asBoolean()).isTrue();
        assertThat(run.at("/data_sets/0/files/0/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(warehouse
                        .with("If-None-Match", answer.header("ETag").orElseThrow())
                        .get(PATH + "/" + done.id())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void listLeadsOnToOlderOnes() {
        var older = exports.done(ExportKind.INCREMENT);
        var newer = exports.done(ExportKind.INCREMENT);
        var first = warehouse.get(PATH + "?page_size=1");
        assertThat(ids(first.json())).isEqualTo(newer.id());
        var token = first.json().get("next_page_token").asString();
        assertThat(first.header("Link").orElseThrow()).contains(token);
        assertThat(ids(warehouse.get(PATH + "?page_size=1&page_token=" + token).json()))
                .isEqualTo(older.id());
    }

    @Test
    void kindThatThereIsNotIsRefused() {
        var answer = warehouse.post(PATH, Map.of("kind", "sideways"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/kind");
    }

    private static long ids(JsonNode page) {
        assertThat(page.get("exports")).hasSize(1);
        return page.at("/exports/0/id").asLong();
    }
}
