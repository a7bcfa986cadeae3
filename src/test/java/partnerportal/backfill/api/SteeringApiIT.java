package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.errors;
import static partnerportal.backfill.api.BackfillCaller.path;
import static partnerportal.backfill.api.BackfillCaller.problem;

@PortalTest
class SteeringApiIT {

    private static final Map<String, Object> MAPPING =
            Map.of("columns", List.of(Map.of("column", "birth_date", "header", "DOB")), "reason", "As they write it");

    @Autowired
    JdbcClient jdbc;

    BackfillCaller caller;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens, @Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
    }

    @Test
    void pauseKeepsWhereItGoesOnAndWhy() {
        var id = caller.stationsRun(BackfillState.MATCHING).add(jdbc);

        var answer = caller.station().post(path(id) + "/pause", Map.of("reason", "Station is serviced"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("state").asString()).isEqualTo("paused");
        assertThat(answer.json().at("/pause/from").asString()).isEqualTo("matching");
        assertThat(answer.json().at("/pause/cause").asString()).isEqualTo("person");
        assertThat(reasons("backfill.paused", id)).containsExactly("Station is serviced");
        assertThat(caller.station().post(path(id) + "/pause", null).status()).isEqualTo(200);
        assertThat(reasons("backfill.paused", id)).hasSize(1);
    }

    @Test
    void resumptionGoesOnWhereItWasPaused() {
        var id = caller.stationsRun(BackfillState.PAUSED)
                .set("paused_from", "'CHECKING'")
                .add(jdbc);
        var answer = caller.station().post(path(id) + "/resumption", null);
        assertThat(answer.json().get("state").asString()).isEqualTo("checking");
    }

    @Test
    void matchingBeginsOnlyWhenTheFileIsChecked() {
        var ready = caller.stationsRun(BackfillState.READY).add(jdbc);
        var done = caller.stationsRun(BackfillState.DONE).add(jdbc);

        assertThat(caller.station()
                        .post(path(ready) + "/matching", null)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("matching");
        assertThat(problem(caller.station().post(path(done) + "/matching", null)))
                .isEqualTo("409 backfill-state");
    }

    @Test
    void cancellationMayBeRepeated() {
        var id = caller.stationsRun(BackfillState.REVIEW).add(jdbc);
        for (int time = 0; time < 2; time++) {
            var answer = caller.station().post(path(id) + "/cancellation", Map.of("reason", "Wrong month"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("state").asString()).isEqualTo("cancelled");
        }
        assertThat(reasons("backfill.cancelled", id)).containsExactly("Wrong month");
    }

    @Test
    void machineSteersOnlyWhatItStarted() {
        var persons = caller.run(BackfillState.READY).add(jdbc);

        for (var step : List.of("/pause", "/resumption", "/matching", "/cancellation")) {
            assertThat(problem(caller.station().post(path(persons) + step, null)))
                    .as(step)
                    .isEqualTo("403 forbidden");
        }
        assertThat(problem(caller.station().put(path(persons) + "/column-mapping", MAPPING)))
                .isEqualTo("403 forbidden");
        assertThat(caller.station().get(path(persons)).json().get("state").asString())
                .isEqualTo("ready");
        assertThat(caller.superAdmin()
                        .post(path(caller.stationsRun(BackfillState.READY).add(jdbc)) + "/cancellation", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void machineNeitherCommitsNorUndoes() {
        var id = caller.stationsRun(BackfillState.REVIEW).add(jdbc);
        assertThat(problem(caller.station().post(path(id) + "/commit", Map.of("plan_hash", "0".repeat(32)))))
                .isEqualTo("403 forbidden");
        assertThat(problem(caller.station().post(path(id) + "/undo", Map.of("reason", "Because"))))
                .isEqualTo("403 forbidden");
    }

    @Test
    void reasonThatCannotBeKeptIsRefused() {
        var id = caller.stationsRun(BackfillState.READY).add(jdbc);
        var answer = caller.station().post(path(id) + "/cancellation", Map.of("reason", "a".repeat(1_001)));
        assertThat(errors(answer)).containsExactly("/reason too-long");
        assertThat(caller.station().get(path(id)).json().get("state").asString())
                .isEqualTo("ready");
    }

    @Test
    void mappingHasTheFileCheckedAnew() {
        var id = caller.stationsRun(BackfillState.READY).add(jdbc);
        var address = path(id) + "/column-mapping";

        var tried = caller.station().put(address + "?dry_run=true", MAPPING);
        assertThat(tried.json().get("outcome").asString()).isEqualTo("changed");
        assertThat(BackfillCaller.changes(tried))
                .containsExactly("/column_mapping/birth_date null -> DOB", "/state ready -> checking");
        assertThat(caller.station().get(path(id)).json().get("state").asString())
                .isEqualTo("ready");

        var answer = caller.station().put(address, MAPPING);
        assertThat(answer.json().get("state").asString()).isEqualTo("checking");
        assertThat(answer.json().at("/column_mapping/0/header").asString()).isEqualTo("DOB");
        assertThat(reasons("backfill.columns-mapped", id)).containsExactly("As they write it");
    }

    @Test
    void mappingIsRefusedOnceItIsMatched() {
        var address = path(caller.stationsRun(BackfillState.REVIEW).add(jdbc)) + "/column-mapping";
        assertThat(problem(caller.station().put(address, MAPPING))).isEqualTo("409 backfill-state");
        assertThat(problem(caller.station().put(address + "?dry_run=true", MAPPING)))
                .isEqualTo("409 backfill-state");
        assertThat(errors(caller.station().put(address, Map.of()))).containsExactly("/columns required");
    }

    @Test
    void mappingThatADoneBackfillHadIsRefusedWithItsName() {
        var partner = caller.partner();
        var done = RunForTests.ofPartner(partner)
                .in(BackfillState.DONE)
                .set("column_mapping", "'birth_date' || chr(9) || 'DOB'")
                .add(jdbc);
        var id = RunForTests.ofPartner(partner).in(BackfillState.READY).add(jdbc);
        var address = path(id) + "/column-mapping";

        for (var asked : List.of(address, address + "?dry_run=true")) {
            var answer = caller.superAdmin().put(asked, MAPPING);
            assertThat(problem(answer)).as(asked).isEqualTo("409 backfill-repeated");
            assertThat(answer.json().get("detail").asString()).contains("BF-" + done);
            assertThat(answer.json().at("/errors/0/message").asString()).contains("/backfills/" + done);
        }
        assertThat(caller.superAdmin().get(path(id)).json().get("state").asString())
                .isEqualTo("ready");

        caller.superAdmin().post(path(done) + "/undo", Map.of("reason", "The wrong list"));
        assertThat(caller.superAdmin().put(address, MAPPING).status()).isEqualTo(200);
    }

    @Test
    void everyStepCanBeTriedAndIsRefusedWhereItWouldBe() {
        tried(caller.stationsRun(BackfillState.READY), "/matching", "/state ready -> matching");
        tried(
                caller.stationsRun(BackfillState.MATCHING),
                "/pause",
                "/state matching -> paused",
                "/pause/from null -> matching",
                "/pause/cause null -> person");
        tried(
                caller.stationsRun(BackfillState.PAUSED),
                "/resumption",
                "/state paused -> matching",
                "/pause/from matching -> null",
                "/pause/cause person -> null");
        tried(caller.stationsRun(BackfillState.REVIEW), "/cancellation", "/state review -> cancelled");
        tried(caller.stationsRun(BackfillState.CANCELLED), "/cancellation");
        var done = caller.stationsRun(BackfillState.DONE).add(jdbc);
        for (var step : List.of("/pause", "/resumption", "/matching", "/cancellation")) {
            assertThat(problem(caller.station().post(path(done) + step + "?dry_run=true", null)))
                    .as(step)
                    .isEqualTo("409 backfill-state");
        }
        var persons = caller.run(BackfillState.READY).add(jdbc);
        assertThat(problem(caller.station().post(path(persons) + "/matching?dry_run=true", null)))
                .isEqualTo("403 forbidden");
    }

    private void tried(RunForTests run, String step, String... changes) {
        var id = run.add(jdbc);
        var before = caller.station().get(path(id)).json();
        var answer = caller.station().post(path(id) + step + "?dry_run=true", Map.of("reason", "Only to see"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("outcome").asString()).isEqualTo(changes.length == 0 ? "unchanged" : "changed");
        assertThat(BackfillCaller.changes(answer)).containsExactly(changes);
        assertThat(caller.station().get(path(id)).json()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from audit_entries where subject_type = 'backfill' and subject_id = :id")
                        .param("id", String.valueOf(id))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<@Nullable String> reasons(String action, long id) {
        return jdbc.sql("select reason from audit_entries where action = :action and subject_id = :id order by id")
                .param("action", action)
                .param("id", String.valueOf(id))
                .query(String.class)
                .list();
    }
}
