package partnerportal.backfill.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;
import partnerportal.storage.StorageProperties;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.PATH;
import static partnerportal.backfill.api.BackfillCaller.changes;
import static partnerportal.backfill.api.BackfillCaller.errors;
import static partnerportal.backfill.api.BackfillCaller.numbers;
import static partnerportal.backfill.api.BackfillCaller.path;
import static partnerportal.backfill.api.BackfillCaller.problem;

@PortalTest
class StartingApiIT {

    @Autowired
    JdbcClient jdbc;

    BackfillCaller caller;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens, @Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
    }

    @Test
    void startsAnewOnceAndAnswersTheSameBackfillAfterwards() {
        var body = caller.body();
        var first = caller.station().post(PATH, body);
        var second = caller.station().post(PATH, body);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var id = first.json().get("id").asLong();
        assertThat(first.header("Location")).contains(path(id));
        assertThat(first.json().at("/started_by/client").asString()).isEqualTo("station");
        assertThat(first.json().at("/file/origin").asString()).isEqualTo("exchange");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id").asLong()).isEqualTo(id);
        assertThat(jdbc.sql("select cause from audit_entries where action = 'backfill.started' and subject_id = :id")
                        .param("id", String.valueOf(id))
                        .query(String.class)
                        .list())
                .containsExactly("API");
    }

    @Test
    void startCanBeTriedAndKeepsNothing(@Autowired StorageProperties storage) throws IOException {
        var name = "Tried" + UUID.randomUUID();
        var body = caller.body();
        body.put(
                "object_key",
                caller.delivered("given_name,family_name,birth_date\n%s,Example,1980-01-02\n".formatted(name)));
        var tried = caller.station().post(PATH + "?dry_run=true", body);

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().get("outcome").asString()).isEqualTo("created");
        assertThat(changes(tried))
                .startsWith("/partner_id null -> " + body.get("partner_id"), "/first_day null -> 2026-06-01");
        assertThat(caller.station()
                        .get(PATH + "?partner_id=" + body.get("partner_id"))
                        .json()
                        .get("backfills"))
                .isEmpty();
        assertThat(filesWith(name, storage)).isZero();

        var id = caller.station().post(PATH, body).json().get("id").asLong();
        assertThat(caller.station()
                        .post(PATH + "?dry_run=true", body)
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("unchanged");
        assertThat(filesWith(name, storage)).isEqualTo(1);
        body.put("last_day", "2026-07-02");
        var overlapping = caller.station().post(PATH + "?dry_run=true", body);
        assertThat(problem(overlapping)).isEqualTo("409 backfill-overlaps");
        assertThat(overlapping.body()).contains("/backfills/" + id);
        body.put("object_key", "api/never-delivered.csv");
        assertThat(errors(caller.station().post(PATH + "?dry_run=true", body))).containsExactly("/object_key unknown");
    }

    private static long filesWith(String words, StorageProperties storage) throws IOException {
        try (var files = Files.walk(storage.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, words))
                    .count();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }

    @Test
    void nameOfTheFileIsForPeopleOnly() {
        var id = caller.run(BackfillState.READY).add(jdbc);

        assertThat(caller.superAdmin().get(path(id)).json().at("/file/name").asString())
                .isEqualTo("list.csv");
        assertThat(caller.station().get(path(id)).json().at("/file/name").isNull())
                .isTrue();
        assertThat(caller.station().get(PATH + "?page_size=200").body()).doesNotContain("list.csv");
    }

    @Test
    void wordsOfAFailureAreForPeopleOnly() {
        var id = caller.run(BackfillState.FAILED)
                .set("failure_words", "'The file has no column named Birth date. Columns found: Zebulonika'")
                .add(jdbc);

        assertThat(caller.superAdmin().get(path(id)).json().at("/failure/words").asString())
                .contains("Zebulonika");
        assertThat(caller.station().get(path(id)).json().at("/failure/words").asString())
                .isEqualTo("The portal met a problem that it did not expect.");
    }

    @Test
    void partnerMayBeNamedByStationsId() {
        var body = new HashMap<>(caller.body());
        var partner = caller.partner();
        body.remove("partner_id");
        body.put("station_channel_item_id", caller.stationId(partner));

        var answer = caller.station().post(PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("partner_id").asLong()).isEqualTo(partner);
    }

    @Test
    void overlapNamesTheBackfillInTheWay() {
        var body = new HashMap<>(caller.body());
        var first = caller.station().post(PATH, body).json().get("id").asLong();
        body.put("first_day", "2026-06-30");
        body.put("last_day", "2026-07-02");

        var answer = caller.station().post(PATH, body);

        assertThat(problem(answer)).isEqualTo("409 backfill-overlaps");
        assertThat(answer.json().get("detail").asString()).contains("BF-" + first);
        assertThat(answer.json().at("/errors/0/message").asString()).contains("/backfills/" + first);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        var answer = caller.station().post(PATH, Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer))
                .containsExactlyInAnyOrder("/partner_id required", "/first_day required", "/last_day required");
    }

    @Test
    void everythingThatBreaksARuleIsRefusedWithItsPlace() {
        var body = caller.body();
        assertThat(refusals(body, Map.of("station_channel_item_id", 1)))
                .containsExactly("/station_channel_item_id one-only");
        assertThat(refusals(body, Map.of("partner_id", 999_999_999))).containsExactly("/partner_id unknown");
        assertThat(refusals(body, Map.of("last_day", "2026-05-01"))).containsExactly("/last_day before-first");
        assertThat(refusals(body, Map.of("last_day", "2199-05-01"))).containsExactly("/last_day in-future");
        assertThat(refusals(body, Map.of("object_key", "api/never-delivered.csv")))
                .containsExactly("/object_key unknown");
        assertThat(refusals(body, Map.of("object_key", "../etc/passwd"))).containsExactly("/object_key unknown");
        assertThat(refusals(body, Map.of("object_key", " "))).containsExactly("/object_key required");
        assertThat(refusals(body, Map.of("reason", "a\u200bb"))).containsExactly("/reason character-not-allowed");
        assertThat(refusals(body, Map.of("reason", "a".repeat(1_001)))).containsExactly("/reason too-long");
    }

    @Test
    void mappingIsReadColumnByColumn() {
        var columns = List.of(
                Map.of("column", "birthday", "header", "DOB"),
                Map.of("column", "zip", "header", "a".repeat(201)),
                Map.of("column", "given_name"),
                Map.of("column", "sex", "header", "S"),
                Map.of("column", "sex", "header", "Sex"));
        assertThat(refusals(caller.body(), Map.of("column_mapping", columns)))
                .containsExactly(
                        "/column_mapping/0/column unknown",
                        "/column_mapping/1/header too-long",
                        "/column_mapping/2/header required",
                        "/column_mapping/4/column duplicate");
        var twice = List.of(Map.of("column", "zip", "header", "Code"), Map.of("column", "street", "header", "code"));
        assertThat(refusals(caller.body(), Map.of("column_mapping", twice)))
                .containsExactly("/column_mapping/1/header repeated");
    }

    @Test
    void sameKeyGetsTheSameAnswerAgain() {
        var keyed = caller.station().with("Idempotency-Key", UUID.randomUUID().toString());
        var body = caller.body();
        var first = keyed.post(PATH, body);
        var again = keyed.post(PATH, body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(problem(keyed.post(PATH, caller.body()))).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void oneKeyBeginsOneBackfillAlsoWithOtherBodiesAtTheSameMoment() {
        var keyed = caller.station().with("Idempotency-Key", UUID.randomUUID().toString());
        var bodies = Stream.generate(caller::body).limit(4).toList();

        var statuses = bodies.stream()
                .map(body -> CompletableFuture.supplyAsync(
                        () -> keyed.post(PATH, body).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(bodies.stream()
                        .mapToLong(body -> jdbc.sql("select count(*) from backfills where partner_id = :partner")
                                .param("partner", body.get("partner_id"))
                                .query(Long.class)
                                .single())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void listIsFilteredAndLeadsOn() {
        var partner = caller.partner();
        var ready =
                caller.run(BackfillState.READY).set("partner_id", "" + partner).add(jdbc);
        var older =
                caller.run(BackfillState.FAILED).set("partner_id", "" + partner).add(jdbc);
        var newer =
                caller.run(BackfillState.FAILED).set("partner_id", "" + partner).add(jdbc);
        var all = caller.station().get(PATH + "?partner_id=" + partner).json();
        assertThat(numbers(all.get("backfills"), "id")).containsExactly(newer, older, ready);

        var address = PATH + "?state=failed&page_size=1&partner_id=" + partner;
        var first = caller.station().get(address);
        assertThat(numbers(first.json().get("backfills"), "id")).containsExactly(newer);
        assertThat(first.json().at("/backfills/0/failure/reason").asString()).isEqualTo("unexpected");
        var token = first.json().get("next_page_token").asString();
        assertThat(first.header("Link").orElseThrow()).contains(token);
        var second = caller.station().get(address + "&page_token=" + token).json();
        assertThat(numbers(second.get("backfills"), "id")).containsExactly(older);
        assertThat(second.get("next_page_token").isNull()).isTrue();
        assertThat(problem(caller.station().get(PATH + "?state=stuck"))).isEqualTo("400 invalid-parameter");
    }

    private List<String> refusals(Map<String, Object> body, Map<String, Object> changed) {
        var all = new HashMap<>(body);
        all.putAll(changed);
        var answer = caller.station().post(PATH, all);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return errors(answer);
    }
}
