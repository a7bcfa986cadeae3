package partnerportal.backfill.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.Person;
import partnerportal.local.station.World;
import partnerportal.storage.ExchangeProperties;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.PATH;
import static partnerportal.backfill.api.BackfillCaller.changes;
import static partnerportal.backfill.api.BackfillCaller.numbers;
import static partnerportal.backfill.api.BackfillCaller.path;
import static partnerportal.backfill.api.BackfillCaller.problem;

/** From a delivered file to corrected care requests and back, all of it through the API, against a Station. */
@PortalTest
class WholeBackfillApiIT {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int DAYS = 30;
    private static final String SECRET_NAME = "Zebulonika";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalStation station;

    @Autowired
    Visitors visitors;

    BackfillCaller caller;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens, @Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
    }

    @Test
    void stationStartsFollowsAndASuperAdminCommitsAndUndoes() {
        var firstDay = LocalDate.ofInstant(station.world().begin(), ZoneOffset.UTC);
        var body = new HashMap<>(caller.body());
        body.put("first_day", firstDay.toString());
        body.put("last_day", firstDay.plusDays(DAYS).toString());
        body.put("object_key", caller.delivered(file(station.world())));

        var begun = caller.station().post(PATH, body).json();
        var id = begun.get("id").asLong();
        var checked = until(id, "ready");
        assertThat(checked.at("/rows/rejected").asLong()).isEqualTo(1);
        assertThat(checked.at("/report/encoding").asString()).isEqualTo("UTF-8");
        assertThat(checked.at("/report/columns/0/header").asString()).isEqualTo("First name");
        rejectionsAreToldWithoutValues(id);

        caller.station().post(path(id) + "/matching", null);
        var reviewed = until(id, "review");
        assertThat(reviewed.get("share").asDouble()).isEqualTo(1);
        assertThat(reviewed.get("rates")).isNotEmpty();
        var found = reviewed.get("care_requests");
        var sure = found.get("exact").asLong() + found.get("probable").asLong();
        assertThat(sure).isPositive();

        var plan = caller.station().get(path(id) + "/plan").json();
        assertThat(plan.at("/counts/added").asLong()).isEqualTo(sure);
        var commit = Map.of("plan_hash", plan.get("plan_hash").asString());
        var tried = caller.superAdmin().post(path(id) + "/commit?dry_run=true", commit);
        assertThat(changes(tried))
                .startsWith("/state review -> done", "/applied/added null -> " + sure, "/applied/changed null -> 0");
        assertThat(problem(caller.superAdmin()
                        .post(path(id) + "/commit?dry_run=true", Map.of("plan_hash", "0".repeat(32)))))
                .isEqualTo("409 plan-stale");
        var committed = caller.superAdmin().post(path(id) + "/commit", commit);
        assertThat(committed.status()).as(committed.body()).isEqualTo(200);
        var done = until(id, "done");
        assertThat(done.at("/applied/added").asLong()).isEqualTo(sure);
        assertThat(done.at("/committed_by/name").asString()).isEqualTo("Dana Okafor");
        changesAreWhatWasApplied(id, done);

        assertThat(changes(caller.superAdmin().post(path(id) + "/commit?dry_run=true", commit)))
                .isEmpty();

        var triedUndoing =
                caller.superAdmin().post(path(id) + "/undo?dry_run=true", Map.of("reason", "The wrong list"));
        assertThat(changes(triedUndoing))
                .containsExactly(
                        "/state done -> undone",
                        "/associations_ended null -> " + sure,
                        "/associations_restored null -> 0");
        assertThat(current(id)).isEqualTo(sure);
        var undone = caller.superAdmin().post(path(id) + "/undo", Map.of("reason", "The wrong list"));
        assertThat(undone.json().get("state").asString()).isEqualTo("undone");
        assertThat(current(id)).isZero();
    }

    private long current(long id) {
        return jdbc.sql("select count(*) from associations where backfill_id = :id and ended_at is null")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void rejectionsAreToldWithoutValues(long id) {
        var rejections = caller.station().get(path(id) + "/rejections");
        var rejection = rejections.json().at("/rejections/0");
        assertThat(rejection.get("column").asString()).isEqualTo("birth_date");
        assertThat(rejection.get("code").asString()).isEqualTo("month");
        assertThat(rejection.get("message").asString()).startsWith("The month is 13.");
        assertThat(rejections.json().get("rejections")).hasSize(1);
        assertThat(rejections.body()).doesNotContain(SECRET_NAME, "13/41/1950");
        assertThat(caller.station()
                        .get(path(id) + "/rejections?code=missing")
                        .json()
                        .get("rejections"))
                .isEmpty();
        var file = caller.station().with("Accept", "text/csv").get(path(id) + "/rejections");
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("line,row,column,code,message,masked,rejects");
        assertThat(file.body()).doesNotContain(SECRET_NAME, "13/41/1950");
        var noted = caller.station().with("Accept", "text/csv").get(path(id) + "/rejections?include_noted=true");
        assertThat(page(id, "/problems")).isEqualTo(noted.body());
    }

    /** What people download. */
    private String page(long id, String what) {
        return visitors.signedIn(DemoUser.DANA_OKAFOR)
                .get("/backfills/" + id + what)
                .body();
    }

    private void changesAreWhatWasApplied(long id, JsonNode done) {
        var added = done.at("/applied/added").asLong();
        var channel = done.get("station_channel_item_id").asLong();
        var file = caller.station().with("Accept", "text/csv").get(path(id) + "/changes");
        var lines = file.body().lines().skip(1).toList();
        assertThat(lines).hasSize((int) added).allMatch(line -> line.endsWith("," + channel + ",add,,BF-" + id));

        assertThat(page(id, "/changes")).isEqualTo(file.body());

        var listed = caller.station().get(path(id) + "/changes?page_size=200").json();
        assertThat(numbers(listed.get("changes"), "care_request_id"))
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
                        .toList());
        assertThat(listed.at("/changes/0/change").asString()).isEqualTo("add");
        assertThat(listed.at("/changes/0/before").isNull()).isTrue();
        assertThat(listed.at("/changes/0/after/backfill_id").asLong()).isEqualTo(id);
    }

    private JsonNode until(long id, String state) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var run = caller.station().get(path(id)).json();
        while (!run.get("state").asString().equals(state) && System.nanoTime() < deadline) {
            assertThat(run.get("state").asString()).as(run.toString()).isNotEqualTo("failed");
            run = caller.station().get(path(id)).json();
        }
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo(state);
        return run;
    }

    /** The patients of the world's first care requests, and one row that cannot be used. */
    private static String file(World world) {
        var people = LongStream.range(0, 60)
                .map(world::personOf)
                .distinct()
                .mapToObj(world::person)
                .map(WholeBackfillApiIT::row);
        return Stream.of(
                        List.of("First name,Last name,DOB,Sex,ZIP,Phone,SSN,Member ID"),
                        people.toList(),
                        List.of(SECRET_NAME + ",Nobody,13/41/1950,F,80202,,,M-BAD"))
                .flatMap(List::stream)
                .collect(joining("\n"));
    }

    private static String row(Person person) {
        return Stream.of(
                        person.givenName(),
                        person.familyName(),
                        person.birthDate().toString(),
                        person.sex(),
                        person.zip(),
                        person.phone(),
                        person.ssn(),
                        "M-" + person.number())
                .collect(joining(","));
    }
}
