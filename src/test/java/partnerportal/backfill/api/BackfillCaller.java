package partnerportal.backfill.api;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls the API of backfills, as Station does and as a super admin's script does, with files delivered for it. */
final class BackfillCaller {

    static final String PATH = "/api/v1/backfills";

    private final PortalHttp http;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final Path exchange;

    BackfillCaller(PortalHttp http, Tokens tokens, JdbcClient jdbc, ExchangeProperties exchange) {
        this.http = http;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.exchange = Path.of(exchange.folder());
    }

    PortalHttp station() {
        return http.as(tokens.of(DemoMachine.STATION));
    }

    PortalHttp superAdmin() {
        return http.as(tokens.of(DemoUser.DANA_OKAFOR));
    }

    long partner() {
        return new DirectoryRowsForTests(jdbc).partner();
    }

    long stationId(long partner) {
        return jdbc.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", partner)
                .query(Long.class)
                .single();
    }

    /** @return the key of a file that was delivered */
    String delivered(String content) {
        var key = "api/" + UUID.randomUUID() + ".csv";
        try {
            Files.createDirectories(exchange.resolve("api"));
            Files.writeString(exchange.resolve(key), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    /** Of a partner and with a file of its own, in June 2026. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("partner_id", partner());
        body.put("first_day", "2026-06-01");
        body.put("last_day", "2026-06-30");
        body.put("object_key", delivered("given_name,family_name,birth_date\nAda,Example,1980-01-02\n"));
        return body;
    }

    /** A run that nobody works on, started by a person. */
    RunForTests run(BackfillState state) {
        var run = RunForTests.of(jdbc).in(state).set("algorithm", "'1.1'");
        return state == BackfillState.REVIEW ? run.set("review_at", "now()") : run;
    }

    /** The same, started by Station. */
    RunForTests stationsRun(BackfillState state) {
        return run(state)
                .set("started_by_kind", "'CLIENT'")
                .set("started_by_subject", "'station@clients'")
                .set("started_by_name", "'station'")
                .set("started_by_client", "'station'");
    }

    static String path(long id) {
        return PATH + "/" + id;
    }

    static String problem(PortalAnswer answer) {
        var type = answer.json().get("type").asString();
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    static List<String> errors(PortalAnswer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .toList();
    }

    /** What a trial says would change, a line each. */
    static List<String> changes(PortalAnswer tried) {
        return tried.json()
                .get("changes")
                .valueStream()
                .map(change -> change.get("path").asString()
                        + " " + change.get("before").asString("null")
                        + " -> " + change.get("after").asString("null"))
                .toList();
    }

    /** The numbers under a name in every item of a list. */
    static List<Long> numbers(JsonNode list, String name) {
        return list.valueStream().map(item -> item.get(name).asLong()).toList();
    }
}
